package se.samverkanstrappan.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to changes and holds what it is told against what it was told before. */
final class LiveClient implements Runnable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http;
  private final HttpRequest request;
  private final Map<String, Long> logged = new ConcurrentHashMap<>();
  private final Map<String, Long> placed = new ConcurrentHashMap<>();
  private final Map<String, String> signalled = new ConcurrentHashMap<>();
  private final Queue<String> faults = new ConcurrentLinkedQueue<>();
  private volatile boolean listening;
  private volatile boolean leaving;
  private volatile long messages;

  /**
   * A client that has not begun yet.
   *
   * @param versions which version each collaboration has now
   */
  LiveClient(HttpClient http, Api api, Map<String, Long> versions) {
    this.http = http;
    this.request = request(api);
    logged.putAll(versions);
  }

  /** Whether one that comes now is told everything from now on, without having to reload. */
  static boolean isTold(HttpClient http, Api api) throws IOException, InterruptedException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                http.send(request(api), BodyHandlers.ofInputStream()).body(),
                StandardCharsets.UTF_8))) {
      String line = reader.readLine();
      while (line != null && !line.startsWith("id: ")) {
        line = reader.readLine();
      }
      return line != null && "".equals(reader.readLine());
    }
  }

  static HttpRequest request(Api api) {
    return HttpRequest.newBuilder(URI.create(api.pages() + "/api/v1/changes"))
        .header("Authorization", api.authorization())
        .header("Accept", "text/event-stream")
        .build();
  }

  @Override
  public void run() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
      String event = "";
      for (String line = reader.readLine(); line != null && !leaving; line = reader.readLine()) {
        if (line.startsWith("id: ")) {
          listening = true;
        } else if (line.startsWith("event: ")) {
          event = line.substring("event: ".length());
        } else if (line.startsWith("data: ")) {
          take(event, line.substring("data: ".length()));
        }
      }
      fault(leaving ? null : "the stream has ended");
    } catch (IOException | UncheckedIOException e) {
      fault(leaving ? null : e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(String event, String data) {
    messages++;
    JsonNode told = JSON.readTree(data);
    switch (event) {
      case "log" -> takeLog(told);
      case "placement" -> takePlacement(told);
      case "signal" -> takeSignal(told);
      default -> fault("told " + event + " " + data);
    }
  }

  /** Each version once and in order. */
  private void takeLog(JsonNode told) {
    String id = told.required("collaboration").asString();
    long version = told.required("version").asLong();
    Long before = logged.put(id, version);
    fault(before != null && version == before + 1 ? null : id + " " + version + " after " + before);
  }

  /** Several versions may be placed at once, but none twice and none late. */
  private void takePlacement(JsonNode told) {
    String id = told.required("collaboration").asString();
    long version = told.required("version").asLong();
    Long before = placed.put(id, version);
    fault(
        before == null || version > before ? null : id + " placed " + version + " after " + before);
  }

  /** The same is never told twice in a row. */
  private void takeSignal(JsonNode told) {
    String key =
        String.join(
            "/",
            told.required("collaboration").asString(),
            told.required("code").asString(),
            told.path("subject").asString(""),
            told.required("since").asString());
    String news = told.required("state").asString() + " " + told.path("until").asString("");
    fault(news.equals(signalled.put(key, news)) ? key + " told twice to be " + news : null);
  }

  private void fault(@Nullable String fault) {
    if (fault != null) {
      faults.add(fault);
    }
  }

  boolean isListening() {
    return listening;
  }

  /** Whether it was told of the log and of the placement up to these versions. */
  boolean knows(Map<String, Long> versions) {
    return logged.equals(versions) && placed.equals(versions);
  }

  Queue<String> faults() {
    return faults;
  }

  long messages() {
    return messages;
  }

  void leave() {
    leaving = true;
  }
}
