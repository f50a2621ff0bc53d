package se.samverkanstrappan.query.security;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.BelievedTokens;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.ReadsApplication;
import se.samverkanstrappan.query.TestTokens;

/** The HTTP side on a port of its own, over a book in memory with one collaboration. */
final class RunningReads implements AutoCloseable {
  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();

  private RunningReads(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** With accounts whose passwords it knows, and believing the tokens of the tests. */
  static RunningReads withAccounts(String... settings) {
    return start(
        new SpringApplicationBuilder(ReadsApplication.class, Accounts.class)
            .initializers(new BelievedTokens()),
        settings);
  }

  /** With accounts whose passwords it knows, and the issuer that its settings name. */
  static RunningReads withAccountsAndIssuer(String... settings) {
    return start(new SpringApplicationBuilder(ReadsApplication.class, Accounts.class), settings);
  }

  /** With what its settings name. */
  static RunningReads start(String... settings) {
    return start(new SpringApplicationBuilder(ReadsApplication.class), settings);
  }

  private static RunningReads start(SpringApplicationBuilder service, String... settings) {
    List<String> all = new ArrayList<>(Arrays.asList(settings));
    if (all.stream().noneMatch(each -> each.startsWith("--server.port="))) {
      all.add("--server.port=0");
    }
    all.add("--management.endpoint.health.validate-group-membership=false");
    all.add("--" + TestTokens.PSEUDONYMS);
    ConfigurableApplicationContext context =
        service.properties("spring.config.name=query-service").run(all.toArray(String[]::new));
    BookInMemory book = context.getBean(BookInMemory.class);
    book.clear();
    CollaborationBook.sydosttriangeln(book);
    CollaborationBook.oneOfEach(book);
    book.register("region-12", CollaborationBook.actor(ActorKind.REGION, "Region Skåne"));
    book.assign(
        "uppdrag", new AssignmentCreated(CollaborationBook.assignment("Uppdrag", "2025-01-01")));
    book.assign("uppdrag", CollaborationBook.fixed("fixed", "uppdrag"));
    return new RunningReads(context);
  }

  ConfigurableApplicationContext context() {
    return context;
  }

  URI uri(String address) {
    return URI.create("http://127.0.0.1:" + port() + address);
  }

  int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  HttpResponse<String> send(String method, String address, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(address)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    context.close();
  }
}
