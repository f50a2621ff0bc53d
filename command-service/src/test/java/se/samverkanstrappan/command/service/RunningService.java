package se.samverkanstrappan.command.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.samverkanstrappan.command.CommandService;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.longwork.LongWorkApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real service on a port of its own, spoken to over HTTP only. */
final class RunningService implements AutoCloseable {
  /** A clock that can be moved, a resource that is not one transaction, an account elsewhere. */
  static final String TESTABLE =
      "--spring.main.sources="
          + MovableClock.class.getName()
          + ","
          + LongWorkApi.class.getName()
          + ","
          + KeptNames.class.getName();

  /** Who may do everything. */
  static final String ADMIN = "Bearer " + TestIssuer.ADMIN;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient client = HttpClient.newHttpClient();
  private final ConfigurableApplicationContext context;
  private final String base;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
    this.base =
        "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/api/v1";
  }

  static RunningService on(String jdbcUrl, String... more) {
    List<String> settings = new ArrayList<>(TestIssuer.settings());
    settings.add("--server.port=0");
    settings.add("--spring.datasource.url=" + jdbcUrl);
    // Nothing listens there: the book is not Kafka, and writes go on without it.
    settings.add("--samverkanstrappan.kafka.bootstrap-servers=127.0.0.1:1");
    for (String each : more) {
      settings.removeIf(setting -> setting.startsWith(each.substring(0, each.indexOf('=') + 1)));
      settings.add(each);
    }
    return new RunningService(CommandService.start(settings.toArray(String[]::new)));
  }

  Answer post(String path, String body, String... headers) {
    return send("POST", path, body, headers);
  }

  Answer put(String path, String body, String... headers) {
    return send("PUT", path, body, headers);
  }

  Answer send(String method, String path, String body, String... headers) {
    return send(method, path, BodyPublishers.ofString(body), headers);
  }

  Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).method(method, body);
    if (!Arrays.asList(headers).contains("Content-Type")) {
      request.header("Content-Type", "application/json");
    }
    if (!Arrays.asList(headers).contains("Authorization")) {
      request.header("Authorization", ADMIN);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** As somebody else than an administrator; null for nobody. */
  Answer sendAs(
      @Nullable String token, String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root() + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private Answer send(HttpRequest request) {
    try {
      return new Answer(client.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Its address without a path. */
  String root() {
    return "http://127.0.0.1:" + port();
  }

  int port() {
    return URI.create(base).getPort();
  }

  JdbcClient book() {
    return context.getBean(JdbcClient.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  /** One of several of its type. */
  <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }

  /** What came back. */
  record Answer(HttpResponse<String> response) {
    int status() {
      return response.statusCode();
    }

    JsonNode json() {
      return JSON.readTree(response.body());
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    long version() {
      return json().required("version").asLong();
    }

    String id() {
      return json().required("id").asString();
    }

    List<String> pointers() {
      return Objects.requireNonNull(json().required("errors")).values().stream()
          .map(error -> error.required("pointer").asString())
          .toList();
    }
  }
}
