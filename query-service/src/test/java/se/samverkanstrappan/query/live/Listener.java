package se.samverkanstrappan.query.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of a stream of events over HTTP, which keeps all it is told. */
final class Listener implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpResponse<InputStream> response;
  private final List<Told> told = new CopyOnWriteArrayList<>();
  private volatile String lastId = "";
  private volatile int comments;
  private volatile boolean ended;

  /** One event. */
  record Told(String event, String id, String data) {}

  private Listener(HttpResponse<InputStream> response) {
    this.response = response;
  }

  static Listener to(int port, @Nullable String lastId, String query) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/changes" + query))
            .header("Accept", "text/event-stream");
    if (lastId != null) {
      request.header("Last-Event-ID", lastId);
    }
    try {
      Listener listener =
          new Listener(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
      Thread.ofVirtual().start(listener::listen);
      return listener;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  static Listener to(int port) {
    return to(port, null, "");
  }

  private void listen() {
    try (Scanner scanner = new Scanner(response.body(), StandardCharsets.UTF_8)) {
      scanner.useDelimiter("\n\n");
      while (scanner.hasNext()) {
        take(scanner.next());
      }
    } finally {
      ended = true;
    }
  }

  private void take(String block) {
    Map<String, String> fields = new HashMap<>();
    for (String line : block.split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        fields.put(line.substring(0, colon), line.substring(colon + 2));
      } else if (line.startsWith(":")) {
        comments++;
      }
    }
    String data = fields.get("data");
    if (data != null) {
      told.add(
          new Told(fields.getOrDefault("event", "message"), fields.getOrDefault("id", ""), data));
    }
    lastId = fields.getOrDefault("id", lastId);
  }

  int status() {
    return response.statusCode();
  }

  List<Told> told() {
    return List.copyOf(told);
  }

  /** The data of all events with a name, in order. */
  List<String> told(String event) {
    return told.stream().filter(each -> each.event().equals(event)).map(Told::data).toList();
  }

  String lastId() {
    return lastId;
  }

  int comments() {
    return comments;
  }

  boolean ended() {
    return ended;
  }

  @Override
  public void close() throws IOException {
    response.body().close();
  }
}
