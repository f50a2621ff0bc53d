package se.samverkanstrappan.production;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an example sets for a service. */
record Settings(JsonNode all) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Settings of(Path file) {
    return new Settings(MAPPER.valueToTree(Manifests.documents(file).findFirst().orElseThrow()));
  }

  /** The paths whose disks it tells the room of. */
  List<String> watchedDisks() {
    return at("/management/metrics/system/diskspace/paths")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  JsonNode at(String pointer) {
    return all.at(pointer);
  }
}
