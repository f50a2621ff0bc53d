package se.samverkanstrappan.query.streams;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.store.Generation;

class TopologyDescriptionTest {
  @Test
  void isWhatTheRunningGenerationsWereBuiltWith() throws IOException {
    String described =
        ProjectionTopology.build(
                TopologySettings.of(Generation.of(1, 1), (stream, fromVersion, answered) -> {}),
                new StreamCounts())
            .describe()
            .toString();

    assertThat(described)
        .as(
            """
            The topology differs from topology.txt. Names of stores are names of changelog topics
            and of folders, and the numbers of sub-topologies stand in task ids: a generation that
            runs would lose its state.
              Safe without more: a new sink; a new store, if what it holds can be missing for what
              was folded before; the order in which parents or stores are listed.
              Not safe: renaming or removing a store, a source or a processor, another order of
              sub-topologies, another type of value in a store. For these raise
              Generation.FOLD, so that a new generation is built beside the old.
            When you know which it is, copy the text below into topology.txt.
            """)
        .isEqualTo(committed());
  }

  private static String committed() throws IOException {
    try (InputStream file = TopologyDescriptionTest.class.getResourceAsStream("topology.txt")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    }
  }
}
