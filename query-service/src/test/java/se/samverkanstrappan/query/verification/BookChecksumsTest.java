package se.samverkanstrappan.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.verification.BookSums.Book;
import se.samverkanstrappan.query.writing.CommandServiceSettings;

class BookChecksumsTest {
  private static final String BEGIN = "{\"epoch\":3,\"complete\":true}\n";
  private static final String DALALAB =
      "{\"aggregate\":\"collaboration/dalalab\",\"version\":7,\"sha256\":\"00\"}\n";

  @SuppressWarnings("NullAway.Init") // before each test
  private HttpServer service;

  @SuppressWarnings("NullAway.Init")
  private BookChecksums checksums;

  private String answer = "";

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/internal/checksums",
        exchange -> {
          byte[] lines = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, lines.length);
          exchange.getResponseBody().write(lines);
          exchange.close();
        });
    service.start();
    int port = service.getAddress().getPort();
    checksums =
        new BookChecksums(
            new CommandServiceSettings(URI.create("http://127.0.0.1:" + port)), () -> "token");
  }

  @AfterEach
  void stop() {
    checksums.destroy();
    service.stop(0);
  }

  private Book read(String... lines) throws Exception {
    answer = String.join("", lines);
    return checksums.read(() -> {});
  }

  @Test
  void areReadLineByLine() throws Exception {
    assertThat(read(BEGIN, DALALAB, "{\"aggregates\":1,\"epoch\":3}\n"))
        .isEqualTo(
            new Book(
                3,
                true,
                Map.of(
                    new Aggregate(AggregateKind.COLLABORATION, "dalalab"), new Standing(7, "00"))));
  }

  @Test
  void areOfNoUseWhileTheBookIsBeingPublished() throws Exception {
    assertThat(read("{\"epoch\":4,\"complete\":false}\n", DALALAB))
        .isEqualTo(new Book(4, false, Map.of()));
    assertThat(read(BEGIN, DALALAB, "{\"aggregates\":1,\"epoch\":4}\n").complete())
        .as("raised meanwhile")
        .isFalse();
  }

  @Test
  void areRefusedWhereTheyAreNotWhole() {
    assertThatThrownBy(() -> read(BEGIN, DALALAB)).hasMessageContaining("broke off");
    assertThatThrownBy(() -> read(BEGIN, "{\"aggregates\":1,\"epoch\":3}\n"))
        .hasMessageContaining("broke off");
    assertThatThrownBy(() -> read(BEGIN, DALALAB.substring(0, 20)))
        .hasMessageContaining("broke off");
  }

  @Test
  void sayWhatCannotBeReached() {
    service.stop(0);

    assertThatThrownBy(() -> read(BEGIN)).hasMessage("the command service cannot be reached");
  }
}
