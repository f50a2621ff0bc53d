package se.samverkanstrappan.query.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of the book with all that is made of it came to.
 *
 * @param startedAt when it began
 * @param toldAt when this was told
 * @param endedAt null while it goes on
 * @param pass which pass it is, from 1
 * @param phase what is read
 * @param done how many things of that are read in this phase
 * @param epoch of the log that is read
 * @param generation of the read model
 * @param book how much was to be found
 * @param kafka how much of it was
 * @param readModel how much of it was
 * @param equal whether nothing differs; null before all is compared
 * @param differing how many differences there are
 * @param differences the first thousand of them
 * @param failure why it could not be done, where it could not
 */
public record VerificationReport(
    State state,
    Instant startedAt,
    Instant toldAt,
    @Nullable Instant endedAt,
    int pass,
    Phase phase,
    long done,
    int epoch,
    String generation,
    Counted book,
    Counted kafka,
    Counted readModel,
    @Nullable Boolean equal,
    int differing,
    List<Difference> differences,
    @Nullable String failure) {
  /** How far it has come. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    /** Nothing has been heard of it for a while. */
    INTERRUPTED
  }

  /** What is read. */
  public enum Phase {
    BOOK,
    WAITING,
    KAFKA,
    READ_MODEL
  }

  /** How many aggregates some place has of the book's, and how many of their events. */
  public record Counted(long aggregates, long events) {
    static final Counted NOTHING = new Counted(0, 0);
  }

  public VerificationReport {
    differences = List.copyOf(differences);
  }

  /** Whether it goes on. */
  public boolean running() {
    return state == State.RUNNING;
  }

  /**
   * A difference in words of the interface.
   *
   * @param expected the version that the book has of it; null for none
   * @param found the version that the place has of it; null for none
   */
  public record Told(
      String place,
      String kind,
      String id,
      String fault,
      List<String> what,
      @Nullable Long expected,
      @Nullable Long found) {}

  /** The differences for who shows them. */
  public List<Told> told() {
    return differences.stream()
        .map(
            each ->
                new Told(
                    each.place().name(),
                    each.kind().name(),
                    each.id(),
                    each.fault().name(),
                    each.what(),
                    each.expected() == null ? null : each.expected().version(),
                    each.found() == null ? null : each.found().version()))
        .toList();
  }

  VerificationReport interrupted() {
    return new VerificationReport(
        State.INTERRUPTED,
        startedAt,
        toldAt,
        toldAt,
        pass,
        phase,
        done,
        epoch,
        generation,
        book,
        kafka,
        readModel,
        null,
        differing,
        differences,
        failure);
  }
}
