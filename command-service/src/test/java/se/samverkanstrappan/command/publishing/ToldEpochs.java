package se.samverkanstrappan.command.publishing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is told of epochs; not found by scanning, but named. */
final class ToldEpochs implements EpochRaised {
  static final List<String> TOLD = new CopyOnWriteArrayList<>();

  private final PublicationTable publications;

  ToldEpochs(PublicationTable publications) {
    this.publications = publications;
  }

  @Override
  public void raised(int epoch) {
    TOLD.add("raised " + epoch + complete());
  }

  @Override
  public void complete(int epoch) {
    TOLD.add("complete " + epoch + complete());
  }

  private String complete() {
    return publications.read().complete() ? "" : ", not all is published";
  }
}
