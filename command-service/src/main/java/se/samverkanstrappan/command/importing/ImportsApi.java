package se.samverkanstrappan.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.http.Idempotency;
import se.samverkanstrappan.command.idempotency.Fingerprint;
import se.samverkanstrappan.command.importing.job.ImportJob;
import se.samverkanstrappan.command.importing.job.Jobs;
import se.samverkanstrappan.command.importing.run.Result;
import se.samverkanstrappan.command.importing.source.Spool;
import se.samverkanstrappan.command.importing.source.Unreadable;
import se.samverkanstrappan.command.rules.NotPermitted;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;

@RestController
class ImportsApi {
  private final Imports imports;
  private final Jobs jobs;
  private final Idempotency idempotency;

  ImportsApi(Imports imports, Jobs jobs, Idempotency idempotency) {
    this.imports = imports;
    this.jobs = jobs;
    this.idempotency = idempotency;
  }

  @PostMapping("/api/v1/imports")
  ResponseEntity<?> take(HttpServletRequest request)
      throws HttpMediaTypeNotSupportedException, IOException {
    ImportOrder order = ImportOrder.of(request);
    try (Idempotency.LongWork work = idempotency.begin();
        Room room = imports.enter(!work.answered())) {
      MessageDigest digest = Fingerprint.begin();
      Spool spool =
          imports.receive(room, request.getInputStream(), request.getContentLengthLong(), digest);
      return order.later()
          ? told(
              idempotency.once(
                  asked(digest, order),
                  ImportJob.class,
                  job -> jobs.stands(job.id()),
                  () -> later(room, spool, order)))
          : idempotency.once(
              asked(digest, order), ImportAnswer.class, () -> now(room, spool, order));
    } catch (Unreadable e) {
      throw ImportAnswer.unreadable(order.dryRun(), e.faults());
    }
  }

  /** The two kinds of answers look different; no text that is taken in holds what parts them. */
  private static String asked(MessageDigest body, ImportOrder order) {
    if (order.later()) {
      body.update("\0respond-async".getBytes(StandardCharsets.US_ASCII));
    }
    return Fingerprint.of(body);
  }

  @GetMapping("/api/v1/imports/{id}")
  ResponseEntity<ImportJob> tell(@PathVariable String id) {
    Optional<ImportJob> job = Violations.isId(id) ? jobs.find(id) : Optional.empty();
    ImportJob found = job.orElseThrow(() -> new UnknownId("import", id));
    if (!jobs.isFor(AskedBy.request().identity(), id)) {
      throw new NotPermitted();
    }
    return ResponseEntity.ok(found);
  }

  private ResponseEntity<ImportAnswer> now(Room room, Spool spool, ImportOrder order) {
    Result result = imports.now(room, spool, order);
    ImportAnswer answer = ImportAnswer.of(order.dryRun(), result);
    if (result.refused()) {
      throw answer.refusal();
    }
    return ResponseEntity.ok(answer);
  }

  private ResponseEntity<ImportJob> later(Room room, Spool spool, ImportOrder order) {
    ImportJob job = imports.later(room, spool, order);
    return ResponseEntity.accepted().location(URI.create("/api/v1/imports/" + job.id())).body(job);
  }

  /** A preference that was followed is told, also to a twin. */
  private static ResponseEntity<ImportJob> told(ResponseEntity<ImportJob> answer) {
    HttpHeaders headers = new HttpHeaders(answer.getHeaders());
    headers.set("Preference-Applied", "respond-async");
    return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
  }
}
