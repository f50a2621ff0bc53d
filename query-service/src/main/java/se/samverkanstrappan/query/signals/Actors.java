package se.samverkanstrappan.query.signals;

import java.util.List;

/** Some actors by their ids, as a thing that is told about a signal. */
public record Actors(List<String> ids) {
  public Actors {
    ids = List.copyOf(ids);
  }
}
