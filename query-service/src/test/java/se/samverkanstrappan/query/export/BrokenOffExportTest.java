package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BelievedTokens;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsApplication;
import se.samverkanstrappan.query.TestTokens;
import se.samverkanstrappan.query.collaboration.DocumentedCases;

/** Asked over a real connection: only there does half a file differ from a whole one. */
@SpringBootTest(
    classes = ReadsApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=query-service",
      "management.endpoint.health.validate-group-membership=false",
      "samverkanstrappan.access.public-read=true",
      TestTokens.PSEUDONYMS
    })
@ContextConfiguration(initializers = BelievedTokens.class)
class BrokenOffExportTest {
  private static final int COLLABORATIONS = DocumentedCases.ids().size() + 1;

  /** More than all buffers on the way hold, so that there is something to break off. */
  private static final String LONG = "mycket ".repeat(20_000);

  @Autowired private BookInMemory book;
  @LocalServerPort private int port;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    book.write(
        "a-first",
        opened("Först", "region-12", "2024"),
        joined("region-12", "2024"),
        new InteractionLogged(
            "i", interaction("2024", List.of("region-12"), LONG, Observation.INFORMED)));
  }

  /**
   * Each goes wrong at the last history it reads: a workbook reads them for every table of them.
   */
  @ParameterizedTest
  @CsvSource({"bundle, 1", "csv, 1", "events, 1", "xlsx, 11"})
  void doesNotLookLikeAWholeFile(String format, int rounds) throws Exception {
    book.disappearAfter(COLLABORATIONS * rounds);
    assertThat(export(format).statusCode()).isEqualTo(200);

    book.disappearAfter(COLLABORATIONS * rounds - 1);

    assertThatThrownBy(() -> export(format)).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> export(String format) throws Exception {
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/v1/export?format=" + format);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri)
              .header("Authorization", "Bearer " + TestTokens.of("region-12", Role.REVIEWER))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
