package se.samverkanstrappan.query.followup.fixing;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.followup.reads.FollowUps;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.writing.HandedOn;

/** Works a follow-up out and hands it to the write side to be kept for ever. */
@RestController
final class FixFollowUpApi {
  private static final int MAX_BYTES = 1_000_000;

  /** Sent again it is worked out anew, and may be another: what was asked for tells twins. */
  private static final String FINGERPRINT = "Idempotency-Fingerprint";

  private final FollowUps followUps;
  private final Rules rules;
  private final HandedOn writes;
  private final Fixed fixed;
  private final ReadModel readModel;
  private final WholeBook book;

  FixFollowUpApi(
      FollowUps followUps,
      Rules rules,
      HandedOn writes,
      Fixed fixed,
      ReadModel readModel,
      WholeBook book) {
    this.readModel = readModel;
    this.book = book;
    this.followUps = followUps;
    this.rules = rules;
    this.writes = writes;
    this.fixed = fixed;
  }

  @PostMapping(
      path = "/api/v1/assignments/{id}/follow-ups",
      consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> fix(
      @PathVariable String id,
      @RequestHeader HttpHeaders headers,
      InputStream body,
      Parameters parameters)
      throws IOException {
    parameters.check();
    byte[] sent = body.readNBytes(MAX_BYTES + 1);
    if (sent.length > MAX_BYTES) {
      throw Refusal.tooLarge();
    }
    return fix(id, headers, sent, parameters.now());
  }

  /** The same of what has been received. */
  ResponseEntity<?> fix(String id, HttpHeaders headers, byte[] sent, Instant now) {
    FixRequest request = FixRequest.read(sent);
    request.mustBeKnownBy(now);
    // What was taken out of the book is taken out of the next one.
    int epoch = readModel.epoch();
    PlacementRule rule = rule(request);
    Instant knownAt = request.knownAt() == null ? known(id) : request.knownAt();
    // Nothing that was recorded by then may be on its way still.
    book.await(id);
    WrittenFollowUp written = followUps.toBeFixed(id, new Asked(request.asOf(), knownAt, rule));
    if (readModel.epoch() != epoch) {
      throw Refusal.publishedAnew();
    }
    ResponseEntity<String> answer =
        writes.post(
            UriComponentsBuilder.fromPath("/api/v1/assignments")
                .pathSegment(id, "follow-ups")
                .encode()
                .toUriString(),
            headers,
            Map.of(FINGERPRINT, CanonicalJson.sha256(sent)),
            command(epoch, written, knownAt));
    return answer.getStatusCode().is2xxSuccessful() ? fixed.answer(id, written, answer) : answer;
  }

  /** When the newest was recorded of what is known now; once all that was written has come. */
  private Instant known(String id) {
    book.await(id);
    return followUps.newest(id);
  }

  private PlacementRule rule(FixRequest request) {
    String asked = request.rule();
    return asked == null
        ? PlacementRule.CURRENT
        : rules
            .named(asked)
            .orElseThrow(
                () ->
                    Refusal.rulesBroken(
                        List.of(new Problem.Fault("/rule", "is not the id of a known rule"))));
  }

  private static Map<String, ?> command(int epoch, WrittenFollowUp written, Instant knownAt) {
    byte[] json = written.json();
    return Map.of(
        "epoch", epoch,
        "asOf", written.asOf().toString(),
        "knownAt", Timestamps.format(knownAt),
        "rule", written.rule(),
        "sha256", written.sha256(),
        "bytes", json.length,
        "content", Packed.of(json));
  }
}
