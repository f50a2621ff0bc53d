package se.samverkanstrappan.query.verification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.security.ServiceToken;
import se.samverkanstrappan.query.writing.CommandServiceSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the book has of each aggregate, as the command service reads it out line by line. */
@Component
final class BookChecksums implements BookSums, DisposableBean {
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  /** Until the first line comes, which it does at once. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI checksums;
  private final ServiceToken token;
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECTING).build();

  BookChecksums(CommandServiceSettings settings, ServiceToken token) {
    this.checksums = settings.commandServiceUrl().resolve("/internal/checksums");
    this.token = token;
  }

  @Override
  public Book read(Runnable counting) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(checksums)
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token.value())
            .build();
    var answer = send(request);
    try (Listening listening = new Listening(answer.body());
        BufferedReader lines = lines(answer)) {
      if (answer.statusCode() != 200) {
        throw new IOException("the command service answers " + answer.statusCode());
      }
      return read(lines, listening, counting);
    } catch (JacksonException e) {
      throw new IOException("the command service broke off", e);
    }
  }

  private HttpResponse<InputStream> send(HttpRequest request)
      throws IOException, InterruptedException {
    try {
      return client.send(request, BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new IOException("the command service cannot be reached", e);
    }
  }

  /** The last line says how many there are: an answer that was broken off may look whole. */
  private static Book read(BufferedReader lines, Listening listening, Runnable counting)
      throws IOException {
    Map<Aggregate, Standing> book = new TreeMap<>();
    int epoch = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      listening.heard();
      JsonNode told = JsonMapper.shared().readTree(line);
      if (told.has("complete")) {
        epoch = told.required("epoch").asInt();
        if (!told.required("complete").asBoolean()) {
          return new Book(epoch, false, Map.of());
        }
        continue;
      }
      if (told.has("aggregates")) {
        if (told.path("aggregates").asLong(-1) == book.size()) {
          int last = told.required("epoch").asInt();
          return new Book(last, last == epoch, book);
        }
        break;
      }
      counting.run();
      book.put(
          Aggregate.ofStream(told.required("aggregate").asString()),
          new Standing(told.required("version").asLong(), told.required("sha256").asString()));
    }
    throw new IOException("the command service broke off");
  }

  private static BufferedReader lines(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  @Override
  public void destroy() {
    client.shutdownNow();
  }
}
