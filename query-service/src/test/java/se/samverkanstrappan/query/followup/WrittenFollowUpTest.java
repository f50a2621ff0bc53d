package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import tools.jackson.databind.node.ObjectNode;

class WrittenFollowUpTest {
  private static ObjectNode followUp() {
    return (ObjectNode)
        CanonicalJson.tree(
            new Told()
                .is(ActorKind.REGION, "owner")
                .opened("c", "2024-01-01")
                .linked("c", "t1", "2024-02-01", null)
                .on("2024-03-01"));
  }

  private static WrittenFollowUp written(ObjectNode json) {
    return WrittenFollowUp.of(json.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whatOneOfTwoNeverToldIsNoDifference() {
    WrittenFollowUp now = written(followUp());
    ObjectNode earlier = followUp();
    assertThat(earlier.remove("names")).isNotEmpty();
    assertThat(earlier.remove("placementRule")).isNotEmpty();
    WrittenFollowUp old = written(earlier);

    assertThat(old.differences(now)).isEmpty();
    assertThat(now.differences(old)).isEmpty();
    assertThat(old.differences(old)).isEmpty();
  }

  @Test
  void whatBothTellIsCompared() {
    ObjectNode other = followUp();
    ((ObjectNode) other.required("names")).put("owner", "Ett annat namn");
    ((ObjectNode) other.required("placementRule")).put("confirmations", 7);

    assertThat(written(followUp()).differences(written(other)))
        .extracting(Difference::pointer)
        .containsExactly("/names/owner", "/placementRule/confirmations");
  }

  @Test
  void whereThingsCanBeReadIsNoDifference() {
    ObjectNode other = followUp();
    ObjectNode link = (ObjectNode) other.at("/tasks/0/collaborations/0/links/0");
    link.putArray("reads").add("/elsewhere");
    link.putArray("pages").add(0);

    assertThat(written(followUp()).differences(written(other))).isEmpty();
  }
}
