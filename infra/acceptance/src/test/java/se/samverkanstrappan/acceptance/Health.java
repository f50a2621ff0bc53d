package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the two services of an installation say of themselves to those who run them. */
record Health(Instance instance) {
  private static final int QUERY = 0;

  JsonNode publishing() {
    return component(Ports.COMMAND, "publishing");
  }

  JsonNode projection() {
    return component(QUERY, "projection");
  }

  private JsonNode component(int offset, String name) {
    return instance
        .api()
        .health(instance.port() + offset, "readiness")
        .json()
        .path("components")
        .path(name);
  }

  /** Whether nobody would start either anew, or send requests elsewhere. */
  boolean inService() {
    return IntStream.of(QUERY, Ports.COMMAND)
        .map(offset -> instance.port() + offset)
        .allMatch(port -> instance.api().isReady(port) && isAlive(port));
  }

  private boolean isAlive(int port) {
    return instance.api().health(port, "liveness").isSuccess();
  }

  /** What is logged becomes readable, and nothing of it has ever disagreed. */
  void allIsRead() {
    JsonNode projection = projection();
    assertThat(projection.path("status").asString()).as("%s", projection).isEqualTo("UP");
    for (String none : new String[] {"pending", "conflicts", "deadLetters", "notWorkedOut"}) {
      assertThat(projection.path("details").path(none).asInt(-1)).as(none).isZero();
    }
  }

  void allIsPublished() {
    JsonNode publishing = publishing();
    assertThat(publishing.path("status").asString()).as("%s", publishing).isEqualTo("UP");
    assertThat(publishing.path("details").path("differences").asInt(-1)).isZero();
  }
}
