package se.samverkanstrappan.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is written to a client, and when. */
class StreamsTest {
  private final Streams streams = new Streams(1, Duration.ofSeconds(30));

  @Test
  void tellsAllThatHappensAfterAClientKnowsThatItIsHeard() throws IOException {
    FilledRing filled = FilledRing.large().add(0, 1);

    List<String> flushed = served(filled, null, () -> filled.add(0));

    assertThat(flushed.getFirst()).isEqualTo("retry: 2000\n\nid: " + FilledRing.at(1, 1) + "\n\n");
    assertThat(flushed.get(1)).contains("data: 0/1");
  }

  @Test
  void beginsWithThePlaceOfOneThatComesBack() throws IOException {
    FilledRing filled = FilledRing.large().add(0, 1);
    String lastId = FilledRing.at(1, 0).toString();

    List<String> flushed = served(filled, lastId, () -> {});

    assertThat(flushed.getFirst()).endsWith("id: " + lastId + "\n\n");
    assertThat(flushed.get(1)).contains("data: 1/0");
  }

  @Test
  void beginsWithAResetWhereThePlaceIsNone() throws IOException {
    FilledRing filled = FilledRing.large().add(0);

    List<String> flushed = served(filled, "nonsense", () -> filled.add(0));

    assertThat(flushed.getFirst()).contains("id: " + FilledRing.at(1, 0), "event: reset");
    assertThat(flushed.get(1)).contains("data: 0/1").doesNotContain("reset");
  }

  @Test
  void resetsWhereTheFeedBeginsAnewRightAfterTheFirstWord() throws IOException {
    FilledRing filled = FilledRing.large().add(0);
    Feed other = Feed.of("e2-g1", "cluster", List.of(1, 1));

    List<String> flushed =
        served(
            filled,
            null,
            () -> {
              filled.ring.begin(Bookmark.of(other, new long[] {7, 7}));
              filled.ring.open();
            });

    assertThat(flushed.get(1)).contains("id: e2-g1.", "event: reset");
  }

  @Test
  void resetsOneThatWasThereBeforeTheRingWasOpen() throws IOException {
    FilledRing filled = new FilledRing(10, Long.MAX_VALUE);

    List<String> flushed =
        served(
            filled,
            null,
            () -> {
              filled.add(0);
              filled.ring.open();
            });

    assertThat(flushed.getFirst()).isEqualTo("retry: 2000\n\n");
    assertThat(flushed.get(1)).contains("id: " + FilledRing.at(1, 0), "event: reset");
  }

  @Test
  void tellsNothingMoreToOneWhoHasSignedOut() throws IOException {
    FilledRing filled = FilledRing.large().add(0, 1);
    AtomicBoolean stillIn = new AtomicBoolean(true);
    List<String> flushed = new ArrayList<>();
    var client =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            flushed.add(toString(StandardCharsets.UTF_8));
            stillIn.set(false);
            filled.add(0);
          }
        };

    streams.serve(Reader.of(filled.ring, null, null), client, stillIn::get);

    assertThat(flushed).hasSize(1);
  }

  /** The first two things that are sent; in between something happens. */
  private List<String> served(FilledRing filled, @Nullable String lastId, Runnable meanwhile)
      throws IOException {
    List<String> flushed = new ArrayList<>();
    var client =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            flushed.add(toString(StandardCharsets.UTF_8));
            reset();
            if (flushed.size() == 1) {
              meanwhile.run();
            } else {
              filled.ring.close();
            }
          }
        };
    streams.serve(Reader.of(filled.ring, lastId, null), client, () -> true);
    return flushed;
  }
}
