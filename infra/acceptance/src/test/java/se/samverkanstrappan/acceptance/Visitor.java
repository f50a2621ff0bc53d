package se.samverkanstrappan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the pages with a browser of its own, of which only the cookies count here. */
final class Visitor {
  private static final Pattern SECRET = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final String SIGN_IN = "/logga-in";

  private final String pages;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  Visitor(String pages) {
    this.pages = pages;
  }

  /** Signs in, as on the form; the answer leads on. */
  HttpResponse<String> signIn(String name, String password) {
    return send(SIGN_IN, open(SIGN_IN), Map.of("name", name, "password", password));
  }

  /** Opens a page without following where it leads. */
  HttpResponse<String> open(String path) {
    return answer(HttpRequest.newBuilder(URI.create(pages + path)));
  }

  /** Sends the fields to an address with the secret of a page. */
  HttpResponse<String> send(String path, HttpResponse<String> page, Map<String, String> typed) {
    Matcher secret = SECRET.matcher(page.body());
    if (!secret.find()) {
      throw new AssertionError("no form in " + page.body());
    }
    Map<String, String> fields = new LinkedHashMap<>(typed);
    fields.put("_csrf", secret.group(1));
    String form =
        fields.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&"));
    return answer(
        HttpRequest.newBuilder(URI.create(pages + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  /** Whether the first page is shown, and not the one where one signs in. */
  boolean isIn() {
    HttpResponse<String> page = open("/");
    return switch (page.statusCode()) {
      case 200 -> true;
      case 302 -> {
        String to = page.headers().firstValue("Location").orElse("");
        if (!to.contains(SIGN_IN)) {
          throw new AssertionError("led to " + to);
        }
        yield false;
      }
      default -> throw new AssertionError("answered " + page.statusCode() + ": " + page.body());
    };
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return client.send(request.timeout(Duration.ofMinutes(2)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
