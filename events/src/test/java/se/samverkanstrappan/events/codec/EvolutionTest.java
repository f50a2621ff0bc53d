package se.samverkanstrappan.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverkanstrappan.events.codec.TodaysCode.codeWith;
import static se.samverkanstrappan.events.codec.TodaysCode.todaysCode;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The three ways to change an event, proven on a stored sample by shapes that exist only here: a
 * retraction that has gone through two more revisions.
 */
class EvolutionTest {
  private static final String TYPE = "collaboration.interaction-retracted";
  private static final Sample STORED = new Sample(TYPE, 1, "minimal");

  /** Revision 3: {@code reason} was renamed to {@code why}, then why became an object. */
  record Retracted3(String id, Why why) implements DomainEvent {
    record Why(String text, String language) {}
  }

  private static final Upcaster RENAMED =
      new Upcaster(
          TYPE,
          1,
          data -> {
            ObjectNode object = (ObjectNode) data;
            object.set("why", object.remove("reason"));
            return object;
          });

  private static final Upcaster SPLIT =
      new Upcaster(
          TYPE,
          2,
          data -> {
            ObjectNode object = (ObjectNode) data;
            JsonNode text = object.remove("why");
            object.putObject("why").put("language", "sv").set("text", text);
            return object;
          });

  /** An optional field that stored data lacks. */
  record RetractedByWhom(String id, String reason, @Nullable String by) implements DomainEvent {}

  /** A field with a default: everything before it existed was retracted for good. */
  record RetractedForGood(String id, String reason, Boolean forGood) implements DomainEvent {
    RetractedForGood {
      forGood = forGood == null || forGood;
    }
  }

  @Test
  void codeWithANewOptionalFieldReadsWhatIsStored() {
    codeWith(codec(1, RetractedByWhom.class))
        .reads(STORED)
        .as(new RetractedByWhom("remiss", "Dubblett", null));
  }

  @Test
  void codeWithANewDefaultReadsWhatIsStored() {
    codeWith(codec(1, RetractedForGood.class))
        .reads(STORED)
        .as(new RetractedForGood("remiss", "Dubblett", true));
  }

  @Test
  void codeTwoRevisionsLaterReadsWhatIsStored() {
    codeWith(codec(3, Retracted3.class, SPLIT, RENAMED))
        .reads(STORED)
        .as(new Retracted3("remiss", new Retracted3.Why("Dubblett", "sv")));
  }

  @Test
  void codeTwoRevisionsLaterReadsTheOneBetween() {
    PayloadCodec later = codec(3, Retracted3.class, RENAMED, SPLIT);
    ObjectNode between = WireJson.MAPPER.createObjectNode().put("id", "remiss").put("why", "Fel");

    assertThat(later.fromTree(TYPE, 2, between))
        .isEqualTo(new Retracted3("remiss", new Retracted3.Why("Fel", "sv")));
    assertThat(between.get("why").isString()).as("the tree given is left as it was").isTrue();
  }

  @Test
  void todaysCodeReadsWhatLaterCodeWroteWithOneMoreField() {
    Sample opened = new Sample("collaboration.opened", 1, "full");
    ObjectNode later = (ObjectNode) opened.data();
    later.putObject("budget").put("amount", 12.5);

    assertThat(new PayloadCodec().fromTree("collaboration.opened", 1, later))
        .isInstanceOf(CollaborationOpened.class)
        .isEqualTo(Example.meaningOf(opened).payload());
  }

  @Test
  void codeDoesNotStartWithAStepMissing() {
    assertThatThrownBy(() -> codec(3, Retracted3.class, RENAMED))
        .hasMessage("no upcaster of " + TYPE + " 2");
  }

  @Test
  void codeDoesNotStartWithAStepTwice() {
    assertThatThrownBy(() -> codec(2, Retracted3.class, RENAMED, RENAMED))
        .hasMessage("two upcasters of " + TYPE + " 1");
  }

  @Test
  void codeDoesNotStartWithAStepThatLeadsNowhere() {
    assertThatThrownBy(() -> codec(2, Retracted3.class, RENAMED, SPLIT))
        .hasMessageStartingWith("an upcaster of no revision there is");
  }

  @Test
  void todaysCodeReadsItsOwnSample() {
    todaysCode().reads(STORED).as(Example.meaningOf(STORED));
  }

  private static PayloadCodec codec(
      int revision, Class<? extends DomainEvent> payload, Upcaster... upcasters) {
    EventType type = new EventType(TYPE, revision, payload);
    return new PayloadCodec(new EventTypes(List.of(type)), List.of(upcasters));
  }
}
