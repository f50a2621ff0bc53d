package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What a part tells those who run it, as Prometheus fetches it. */
record Metrics(int port) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^(?<name>[a-z][a-z0-9_]*)(?<labels>\\{[^}]*})? (?<value>\\S+)$");

  /** The names of all that is told now. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    lines().results().forEach(line -> names.add(line.group("name")));
    return names;
  }

  /** The sum of what a metric tells where its labels contain a text, leaving out what is NaN. */
  double sum(String name, String label) {
    return values(name, label).filter(value -> !Double.isNaN(value)).sum();
  }

  /** What a metric tells where its labels contain a text. */
  DoubleStream values(String name, String label) {
    return lines()
        .results()
        .filter(line -> line.group("name").equals(name))
        .filter(line -> labels(line).contains(label))
        .mapToDouble(line -> Double.parseDouble(line.group("value")));
  }

  private static String labels(MatchResult line) {
    String labels = line.group("labels");
    return labels == null ? "" : labels;
  }

  private Matcher lines() {
    URI address = URI.create("http://127.0.0.1:" + port + "/actuator/prometheus");
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return LINE.matcher(answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
