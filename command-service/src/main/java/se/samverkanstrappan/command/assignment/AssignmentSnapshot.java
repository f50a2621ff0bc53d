package se.samverkanstrappan.command.assignment;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.aggregate.RecordedJson;
import se.samverkanstrappan.command.assignment.fixfollowup.FixedBefore;
import se.samverkanstrappan.command.eventstore.SnapshotType;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.codec.EventTypes;
import se.samverkanstrappan.events.codec.PayloadCodec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The profile is written as the contract's event writes it, so it is read whatever its revision.
 */
@Component
class AssignmentSnapshot implements SnapshotType<Assignment> {
  private static final String PROFILE = EventTypes.of(AssignmentChanged.class).name();

  /** A row each; not there in snapshots of before follow-ups were fixed. */
  private static final String FOLLOW_UPS = "followUps";

  private final PayloadCodec payloads;

  AssignmentSnapshot(PayloadCodec payloads) {
    this.payloads = payloads;
  }

  @Override
  public String name() {
    return "assignment.snapshot";
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public Class<Assignment> aggregate() {
    return Assignment.class;
  }

  @Override
  public JsonNode write(Assignment assignment) {
    AssignmentChanged state = new AssignmentChanged(assignment.profile());
    ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
    RecordedJson.write(assignment.recorded(), snapshot);
    snapshot.put("dataversion", payloads.dataVersionOf(state));
    snapshot.set("state", payloads.toTree(state));
    ArrayNode followUps = snapshot.putArray(FOLLOW_UPS);
    for (FixedBefore each : assignment.followUps()) {
      followUps.addArray().add(each.id()).add(each.asOf().toString()).add(each.sha256());
    }
    return snapshot;
  }

  @Override
  public Assignment read(JsonNode snapshot) {
    int version = snapshot.required("dataversion").asInt();
    AssignmentChanged state =
        (AssignmentChanged) payloads.fromTree(PROFILE, version, snapshot.required("state"));
    List<FixedBefore> followUps =
        snapshot.path(FOLLOW_UPS).valueStream().map(AssignmentSnapshot::fixed).toList();
    return Assignment.restored(RecordedJson.read(snapshot), state.profile(), followUps);
  }

  private static FixedBefore fixed(JsonNode row) {
    return new FixedBefore(
        row.required(0).asString(),
        LocalDate.parse(row.required(1).asString()),
        row.required(2).asString());
  }
}
