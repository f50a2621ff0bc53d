package se.samverkanstrappan.query.security;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a browser without scripts does: keeps cookies, follows redirects, sends forms. */
final class Browser {
  private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final HttpClient staying = HttpClient.newBuilder().cookieHandler(cookies).build();

  HttpResponse<String> open(URI address) throws Exception {
    return open(address, true);
  }

  /** Opens an address, where wanted without going where it leads. */
  HttpResponse<String> open(URI address, boolean follow) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).header("Accept", "text/html,*/*;q=0.8");
    return send(request, follow ? client : staying);
  }

  /** Fills in a page's only form with that address, as it stands there, and sends it. */
  HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> typed)
      throws Exception {
    Matcher form =
        Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "[^>]*>([\\s\\S]*?)</form>")
            .matcher(page.body());
    if (!form.find()) {
      throw new AssertionError("no form for " + action + " in " + page.body());
    }
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher hidden = HIDDEN.matcher(form.group(1));
    while (hidden.find()) {
      fields.put(attribute(hidden.group(), "name"), attribute(hidden.group(), "value"));
    }
    fields.putAll(typed);
    return post(page.uri().resolve(action), fields);
  }

  HttpResponse<String> post(URI address, Map<String, String> fields, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields)));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    return send(request);
  }

  /** Sends a body of another kind than forms have. */
  HttpResponse<String> postAs(String type, URI address, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return send(request, client);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request, HttpClient client)
      throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  Optional<HttpCookie> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst();
  }

  private static String attribute(String tag, String name) {
    Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
    return found.find() ? found.group(1).replace("&amp;", "&") : "";
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
