package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/**
 * What can be read of a collaboration when all that was written to it has come through.
 *
 * @param logged the ids of its interactions, in the order they were logged
 */
record Settled(String collaboration, long version, List<String> logged) {
  private static final String MARKER = "the-last-one";

  /**
   * Logs one more, whose version is then the newest there is, and waits until it is readable.
   * History, interactions and version agree, and nothing is there twice, or the test fails.
   */
  static Settled of(Load load, Reads reads, String collaboration) {
    // What was stored but not acknowledged makes the version higher than the last one told.
    long version = load.log(marker(collaboration)).orFail().version();
    List<String> logged = reads.logged(collaboration, version);
    assertThat(logged).doesNotHaveDuplicates().endsWith(MARKER);
    assertThat(reads.interactions(collaboration, version))
        .containsExactlyInAnyOrderElementsOf(logged);
    assertThat(reads.history(collaboration, version)).hasSize(Math.toIntExact(version));
    return new Settled(collaboration, version, logged.subList(0, logged.size() - 1));
  }

  static Load.Entry marker(String collaboration) {
    return new Load.Entry(
        collaboration,
        MARKER,
        Map.of(
            "id",
            MARKER,
            "date",
            "2016-05-04",
            "form",
            "MEETING",
            "observations",
            List.of("INFORMED"),
            "participants",
            List.of(Map.of("actor", "region-01")),
            "summary",
            "Exempel"));
  }
}
