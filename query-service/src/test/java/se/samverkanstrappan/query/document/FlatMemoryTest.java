package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.io.output.CountingOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is large goes out as it is read. */
class FlatMemoryTest {
  private static final int ROWS = 100_000;

  /** While the last row is read, nearly all of those before it have left. */
  @ParameterizedTest
  @EnumSource(value = DocumentFormat.class, mode = Mode.EXCLUDE, names = "PDF")
  void isSentWhileItIsRead(DocumentFormat format) throws IOException {
    long[] sent = new long[ROWS + 1];
    try (CountingOutputStream out = new CountingOutputStream(OutputStream.nullOutputStream())) {
      Iterable<List<@Nullable Object>> rows =
          () ->
              IntStream.rangeClosed(1, ROWS)
                  .mapToObj(
                      i -> {
                        sent[i] = out.getByteCount();
                        return Examples.row("rad " + i, i);
                      })
                  .iterator();

      format.write(Examples.of("Stor", rows), out);

      assertThat(sent[ROWS]).isGreaterThan(out.getByteCount() * 9 / 10);
      assertThat(sent[ROWS / 2]).isGreaterThan(out.getByteCount() * 4 / 10);
    }
  }
}
