package se.samverkanstrappan.query.followup.fixing;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Versions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tells who fixed a follow-up what the write side has kept. */
@Component
final class Fixed {
  private static final String REPLAYED = "Idempotency-Replayed";

  private final ReadModel readModel;
  private final Versions versions;

  Fixed(ReadModel readModel, Versions versions) {
    this.readModel = readModel;
    this.versions = versions;
  }

  /**
   * What is answered.
   *
   * @param id of the follow-up
   * @param version of the assignment
   * @param sha256 of what was fixed
   */
  record FixedAnswer(String id, long version, String recordedAt, String sha256) {}

  /** Waits a little until what was fixed can be opened; it is fixed all the same. */
  ResponseEntity<FixedAnswer> answer(
      String assignment, WrittenFollowUp written, ResponseEntity<String> told) {
    JsonNode body = JsonMapper.shared().readTree(told.getBody());
    String id = body.required("id").asString();
    long version = body.required("version").asLong();
    versions.await(() -> readModel.assignmentVersion(assignment), version);
    String sha256 =
        told.getHeaders().containsHeader(REPLAYED) ? fixedBefore(id, version) : written.sha256();
    return ResponseEntity.status(told.getStatusCode())
        .headers(headers -> headers.addAll(told.getHeaders()))
        .body(new FixedAnswer(id, version, body.required("recordedAt").asString(), sha256));
  }

  /** What was kept the first time, and not what has been worked out now. */
  private String fixedBefore(String id, long version) {
    return readModel
        .followUp(id)
        .map(event -> event.payload() instanceof FollowUpFixed fixed ? fixed.sha256() : null)
        .orElseThrow(() -> Refusal.missing("follow-up", id, version));
  }
}
