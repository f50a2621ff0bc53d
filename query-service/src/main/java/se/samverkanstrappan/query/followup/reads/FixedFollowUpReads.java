package se.samverkanstrappan.query.followup.reads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

/** Opens follow-ups that were fixed, and compares them. */
@RestController
final class FixedFollowUpReads {
  private static final String TODAY = "today";
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final FollowUps followUps;
  private final Rules rules;
  private final Caching caching;

  FixedFollowUpReads(FollowUps followUps, Rules rules, Caching caching) {
    this.followUps = followUps;
    this.rules = rules;
    this.caching = caching;
  }

  /** The very bytes that were fixed, but for texts that were taken out; whatever day is asked. */
  @GetMapping(
      path = {"/api/v1/follow-ups/{id}", "/api/v1/follow-ups/{id}.json"},
      produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> fixed(@PathVariable String id, Parameters parameters) {
    parameters.asOf();
    parameters.check();
    OpenedFollowUp opened = followUps.fixed(id);
    String sha256 = opened.written().sha256();
    caching.bytes(sha256);
    return ResponseEntity.ok()
        // RFC 9530: what the bytes are to be checked against.
        .header("Repr-Digest", "sha-256=:" + base64(sha256) + ":")
        .header("Link", "</api/v1/assignments/" + opened.assignment() + ">; rel=\"up\"")
        .body(opened.written().json());
  }

  /** Line by line, what is otherwise in another one, or in what is worked out for a day. */
  @GetMapping("/api/v1/follow-ups/{id}/comparison")
  ComparedFollowUps comparison(@PathVariable String id, Parameters parameters) {
    String with = parameters.readGiven("with", FixedFollowUpReads::id, "a follow-up, or today");
    LocalDate asOf = parameters.asOf();
    Instant knownAt = parameters.knownAt();
    PlacementRule rule =
        parameters.read("rule", name -> rules.named(name).orElse(null), "the id of a known rule");
    parameters.check();
    OpenedFollowUp before = followUps.fixed(id);
    if (TODAY.equals(with)) {
      caching.book(asOf);
      Asked asked = new Asked(asOf, knownAt, rule == null ? sameAs(before) : rule);
      return ComparedFollowUps.of(before, followUps.live(before.assignment(), asked));
    }
    OpenedFollowUp after = followUps.fixed(String.valueOf(with));
    if (!after.assignment().equals(before.assignment())) {
      String other = "with must be a follow-up of the same assignment, or today";
      throw Refusal.badParameters(List.of(new Problem.Fault("?with", other)));
    }
    caching.parts(before.written().sha256(), after.written().sha256());
    return ComparedFollowUps.of(before, after);
  }

  private static @Nullable String id(String text) {
    return ID.matcher(text).matches() ? text : null;
  }

  /** Years later there may be no such rule any more, or one with other numbers. */
  private PlacementRule sameAs(OpenedFollowUp fixed) {
    PlacementRule told = fixed.written().placementRule();
    return told == null ? rules.named(fixed.written().rule()).orElse(PlacementRule.CURRENT) : told;
  }

  private static String base64(String sha256) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
  }
}
