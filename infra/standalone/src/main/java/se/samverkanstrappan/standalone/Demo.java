package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Loads something to look at by the ordinary import: what public reports say happened, and examples
 * that are marked as such.
 *
 * @param address of the writes
 * @param token that lets it in
 * @param since file that keeps the day on which this was done first: the examples are dated from
 *     it, so that they are the same at every start and nothing is added twice
 */
record Demo(String address, String token, Path since) {
  private static final Duration ANSWER = Duration.ofMinutes(1);

  /** The day that lies so many days from the first start. */
  private static final Pattern DAY = Pattern.compile("\\{(-?[0-9]+)}");

  /** One line for each bundle, on what became of it. */
  List<String> load() throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      String examples = dated(bundle("examples"), firstDay());
      return List.of(
          "Documented cases: " + send(client, bundle("documented")),
          "Examples: " + send(client, examples));
    } catch (IOException | DateTimeException | JacksonException e) {
      return List.of("What --demo loads could not be loaded: " + e);
    }
  }

  static String bundle(String name) throws IOException {
    try (InputStream in = Demo.class.getResourceAsStream("/demo/" + name + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static String dated(String bundle, LocalDate day) {
    return DAY.matcher(bundle)
        .replaceAll(match -> day.plusDays(Integer.parseInt(match.group(1))).toString());
  }

  private LocalDate firstDay() throws IOException {
    if (Files.notExists(since)) {
      // A kill while it is written must not leave a file without a day.
      Path written = since.resolveSibling(since.getFileName() + ".new");
      Files.writeString(written, LocalDate.now(ZoneId.of("Europe/Stockholm")).toString());
      Files.move(written, since, StandardCopyOption.ATOMIC_MOVE);
    }
    return LocalDate.parse(Files.readString(since).strip());
  }

  private String send(HttpClient client, String bundle) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/imports?mode=valid"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .timeout(ANSWER)
            .POST(BodyPublishers.ofString(bundle))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    return response.statusCode() == 200
        ? told(answer)
        : "not loaded: " + answer.path("detail").asString(response.body());
  }

  /** What was not taken is told with its fault: most often it is told differently by now. */
  static String told(JsonNode answer) {
    JsonNode faults = answer.path("faults");
    return answer.path("added").asInt()
        + " added, "
        + answer.path("unchanged").asInt()
        + " were there, "
        + faults.size()
        + " not taken"
        + (faults.isEmpty() ? "" : ", first: " + faults.get(0));
  }
}
