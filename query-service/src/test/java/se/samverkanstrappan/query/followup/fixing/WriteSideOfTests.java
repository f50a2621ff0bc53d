package se.samverkanstrappan.query.followup.fixing;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A write side that keeps what it is sent and answers as it is told. */
final class WriteSideOfTests implements AutoCloseable {
  private final HttpServer server;
  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private volatile Answer answer = Answer.written("uppf", 3);
  private volatile Answer heads = Answer.heads("{}");

  /** What it was sent. */
  record Sent(String method, URI address, Headers headers, JsonNode body) {}

  /** What it answers. */
  record Answer(int status, Map<String, String> headers, String body) {
    static Answer written(String id, long version) {
      return new Answer(
          201,
          Map.of(
              "Content-Type", "application/json",
              "Location", "/api/v1/follow-ups/" + id,
              "ETag", "\"" + version + "\""),
          """
          {"id":"%s","version":%d,"recordedAt":"2026-11-20T09:00:00.000000Z"}"""
              .formatted(id, version));
    }

    static Answer heads(String heads) {
      Map<String, String> type = Map.of("Content-Type", "application/json");
      return new Answer(200, type, "{\"heads\":" + heads + "}");
    }

    static Answer replayed(String id, long version) {
      Answer written = written(id, version);
      Map<String, String> headers = new HashMap<>(written.headers());
      headers.put("Idempotency-Replayed", "true");
      return new Answer(201, headers, written.body());
    }

    /** It hangs up without a word. */
    static Answer none() {
      return new Answer(0, Map.of(), "");
    }

    static Answer refused(int status, String detail) {
      return new Answer(
          status,
          Map.of("Content-Type", "application/problem+json", "Retry-After", "7"),
          """
          {"type":"urn:samverkanstrappan:problem:told","status":%d,"detail":"%s"}"""
              .formatted(status, detail));
    }
  }

  WriteSideOfTests() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Lets it answer so from now on, with nothing sent yet. */
  void answers(Answer other) {
    answer = other;
    sent.clear();
  }

  /** Lets it answer so from now on who asks what stands in the book. */
  void holds(Answer other) {
    heads = other;
  }

  /** What it was sent to be written. */
  List<Sent> sent() {
    return sent;
  }

  private void take(HttpExchange exchange) throws IOException {
    if (exchange.getRequestURI().getPath().equals("/internal/heads")) {
      answer(exchange, heads);
      return;
    }
    JsonNode body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    sent.add(
        new Sent(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders(),
            body));
    answer(exchange, answer);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    if (answer.status() == 0) {
      exchange.close();
      return;
    }
    byte[] told = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(answer.status(), told.length);
    exchange.getResponseBody().write(told);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
