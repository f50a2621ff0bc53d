package se.samverkanstrappan.bench.writes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Logs made-up entries in example collaborations over HTTP. */
public final class Logging implements AutoCloseable {
  static final List<String> ACTORS =
      IntStream.of(1, 3, 4, 5, 6, 7, 8, 10).mapToObj("region-%02d"::formatted).toList();
  static final LocalDate OPENED = LocalDate.of(2015, 1, 1);
  static final String SUMMARY = "Exempel: ett möte";
  private static final int CREATED = 201;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String collaborations;
  private final String token;
  private final Random random = new Random(1);

  public Logging(String server, String token) {
    this.token = token;
    collaborations = server + "/api/v1/collaborations";
  }

  /**
   * Opens a collaboration in which some regions take part; gives its version, 0 where it cannot.
   */
  public long open(String id) {
    long version =
        post(
            "",
            """
            {"id":"%s","title":"Exempel: %s","owner":"region-01","openedOn":"%s","form":"ONGOING",
             "areas":["PLANNING"],"counties":["01"]}\
            """
                .formatted(id, id, OPENED));
    for (String actor : version == 0 ? List.<String>of() : ACTORS) {
      version =
          post(
              "/" + id + "/participants",
              "{\"actor\":\"%s\",\"joinedOn\":\"%s\"}".formatted(actor, OPENED));
    }
    return version;
  }

  /** Logs an interaction; gives the version after it, 0 where it was refused. */
  public long log(String id) {
    String participants =
        ACTORS.stream()
            .limit(present(random))
            .map("{\"actor\":\"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return post(
        "/" + id + "/interactions",
        """
        {"date":"%s","form":"MEETING","observations":["DISCUSSED"],"participants":[%s],
         "summary":"%s"}\
        """
            .formatted(OPENED.plusDays(random.nextInt(4_000)), participants, SUMMARY));
  }

  /** How many of the actors take part in what is logged. */
  static int present(Random random) {
    return 2 + random.nextInt(ACTORS.size() - 1);
  }

  private long post(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(collaborations + path))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == CREATED ? number(answer.body(), "\"version\":") : 0;
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /** The number after a text; below zero where there is none. */
  public static long number(String data, String before) {
    int at = data.indexOf(before);
    if (at < 0) {
      return -1;
    }
    int end = at + before.length();
    while (end < data.length() && Character.isDigit(data.charAt(end))) {
      end++;
    }
    return end == at + before.length() ? -1 : Long.parseLong(data, at + before.length(), end, 10);
  }

  @Override
  public void close() {
    client.close();
  }
}
