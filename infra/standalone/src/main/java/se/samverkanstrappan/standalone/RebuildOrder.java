package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has what runs make anew all that is read, and tells how far that has come until it has ended.
 *
 * @param address of the reads
 * @param token lets each request in
 * @param pause between looks
 * @param patience how long no answer may come, as while it is started again
 */
record RebuildOrder(
    String address, Supplier<String> token, PrintStream out, Duration pause, Duration patience) {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Set<String> GOING = Set.of("CATCHING_UP", "COMPARING", "SWITCHING");
  private static final int TAKEN = 202;
  private static final int UNDER_WAY = 409;
  private static final int OK = 200;
  private static final int NOT_NOW = 500;

  RebuildOrder(String address, Supplier<String> token, PrintStream out) {
    this(address, token, out, PAUSE, PATIENCE);
  }

  /**
   * Asks, and follows; also one that somebody else has asked for and that is still being made.
   *
   * @throws StartFailed where nothing runs there, or what was made is not served in the end
   */
  void follow() throws InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(ANSWER).build()) {
      JsonNode begun = begin(client);
      String makes = begun.path("makes").asString("");
      JsonNode stands = begun;
      String told = tell(stands, "");
      while (GOING.contains(state(stands))) {
        Thread.sleep(pause);
        stands = look(client);
        if (!makes.equals(stands.path("makes").asString(""))) {
          throw new StartFailed("Somebody has asked for another since: " + line(stands));
        }
        told = tell(stands, told);
      }
      if (!state(stands).equals("DONE")) {
        throw new StartFailed("It is not served; see http://" + address + "/drift/ombyggnad");
      }
    } catch (IOException | JacksonException e) {
      throw new StartFailed("Nothing that could be asked runs on " + address + ": " + e, e);
    }
  }

  /** How the one stands that is followed. */
  private JsonNode begin(HttpClient client) throws IOException, InterruptedException {
    HttpResponse<String> asked = send(client, request().POST(BodyPublishers.noBody()));
    if (asked.statusCode() == TAKEN) {
      return JsonMapper.shared().readTree(asked.body());
    }
    if (asked.statusCode() == UNDER_WAY) {
      JsonNode stands = look(client);
      if (GOING.contains(state(stands))) {
        return stands;
      }
    }
    throw failed(asked);
  }

  private String tell(JsonNode stands, String told) {
    String line = line(stands);
    if (!line.equals(told)) {
      out.println(line);
    }
    return line;
  }

  /** It goes on whatever happens to whoever is asked; so does this, for a while. */
  private JsonNode look(HttpClient client) throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (true) {
      boolean patient = System.nanoTime() - began < patience.toNanos();
      try {
        HttpResponse<String> answer = send(client, request().GET());
        if (answer.statusCode() == OK) {
          return JsonMapper.shared().readTree(answer.body());
        }
        if (answer.statusCode() < NOT_NOW || !patient) {
          throw failed(answer);
        }
      } catch (IOException e) {
        if (!patient) {
          throw e;
        }
      }
      Thread.sleep(pause);
    }
  }

  private HttpRequest.Builder request() {
    return HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/admin/rebuild"))
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token.get());
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static StartFailed failed(HttpResponse<String> answer) {
    String told;
    try {
      told = JsonMapper.shared().readTree(answer.body()).path("detail").asString(answer.body());
    } catch (JacksonException e) {
      told = "answered with " + answer.statusCode();
    }
    return new StartFailed("It is refused: " + told);
  }

  private static String state(JsonNode stands) {
    return stands.path("state").asString("");
  }

  /** One line on how it stands. */
  static String line(JsonNode stands) {
    String line =
        "%s %s, %d of %d events"
            .formatted(
                stands.path("makes").asString(""),
                state(stands),
                stands.path("read").asLong(),
                stands.path("total").asLong());
    JsonNode comparison = stands.path("comparison");
    return comparison.isObject()
        ? line
            + ", %d compared, %d differ, checksum %s"
                .formatted(
                    comparison.path("compared").asLong(),
                    comparison.path("differing").asLong(),
                    comparison.path("checksum").asString(""))
        : line;
  }
}
