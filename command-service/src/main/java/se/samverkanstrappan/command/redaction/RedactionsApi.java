package se.samverkanstrappan.command.redaction;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.Idempotency;
import se.samverkanstrappan.command.http.UnreadableRequest;
import se.samverkanstrappan.command.publishing.Epochs;

@RestController
class RedactionsApi {
  private static final int SIZE = 50;
  private static final int MOST = 200;

  private final Redactions redactions;
  private final RedactionTable acts;
  private final Epochs epochs;
  private final Idempotency idempotency;

  RedactionsApi(
      Redactions redactions, RedactionTable acts, Epochs epochs, Idempotency idempotency) {
    this.redactions = redactions;
    this.acts = acts;
    this.epochs = epochs;
    this.idempotency = idempotency;
  }

  @PostMapping("/api/v1/admin/redactions")
  ResponseEntity<RedactionAnswer> redact(@Body RedactionRequest asked, HttpServletRequest request) {
    boolean dryRun = one(request, "dryRun", "false", "true|false").equals("true");
    asked.check();
    return dryRun
        ? ResponseEntity.ok(redactions.rehearse(asked))
        : idempotency.inOneTransaction(
            RedactionAnswer.class,
            () -> ResponseEntity.status(HttpStatus.CREATED).body(redactions.redact(asked)));
  }

  @GetMapping("/api/v1/admin/redactions")
  RedactionList list(HttpServletRequest request) {
    int page = Integer.parseInt(one(request, "page", "0", "[0-9]{1,6}"));
    int size = Integer.parseInt(one(request, "size", "" + SIZE, "[1-9][0-9]?|1[0-9]{2}|" + MOST));
    List<RedactionList.Item> items =
        acts.latest(size, (long) page * size).stream()
            .map(act -> RedactionList.Item.of(act, epochs.isComplete(act.epoch())))
            .toList();
    return new RedactionList(items, page, size, acts.count());
  }

  /** A parameter's only value, or what it is where it is not given. */
  private static String one(
      HttpServletRequest request, String name, String otherwise, String form) {
    String[] given = request.getParameterMap().getOrDefault(name, new String[] {otherwise});
    if (given.length != 1 || !given[0].matches(form)) {
      throw new UnreadableRequest("", name + " is not understood");
    }
    return given[0];
  }
}
