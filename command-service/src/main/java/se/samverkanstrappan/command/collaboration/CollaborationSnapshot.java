package se.samverkanstrappan.command.collaboration;

import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.aggregate.RecordedJson;
import se.samverkanstrappan.command.collaboration.state.StateJson;
import se.samverkanstrappan.command.eventstore.SnapshotType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@Component
class CollaborationSnapshot implements SnapshotType<Collaboration> {
  @Override
  public String name() {
    return "collaboration.snapshot";
  }

  @Override
  public int revision() {
    return 2;
  }

  @Override
  public Class<Collaboration> aggregate() {
    return Collaboration.class;
  }

  @Override
  public JsonNode write(Collaboration collaboration) {
    ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
    RecordedJson.write(collaboration.recorded(), snapshot);
    StateJson.write(collaboration.state(), snapshot.putObject("state"));
    return snapshot;
  }

  @Override
  public Collaboration read(JsonNode snapshot) {
    return Collaboration.restored(
        RecordedJson.read(snapshot), StateJson.read(snapshot.required("state")));
  }
}
