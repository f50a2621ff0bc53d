package se.samverkanstrappan.command.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.codec.EventType;
import se.samverkanstrappan.events.codec.EventTypes;
import tools.jackson.databind.json.JsonMapper;

class TextsTest {
  /** What is written as text but says who or what: it is never redacted. */
  private static final Set<String> FIXED =
      Set.of(
          "id",
          "actor",
          "owner",
          "assignment",
          "task",
          "report",
          "counties",
          "county",
          "municipalityCode",
          "organisationNumber",
          "aliases",
          "successor",
          "commissionedBy",
          "responsible",
          "rule",
          "sha256",
          // packed: what is text in it is known by FollowUpTexts
          "content",
          "cooperating");

  @Test
  void everyTextOfEveryEventIsEitherRedactableOrFixed() {
    for (EventType event : EventTypes.ALL) {
      Set<String> texts = new TreeSet<>();
      collect(event.payload(), "", texts);
      texts.removeIf(pointer -> FIXED.contains(lastName(pointer)));
      assertThat(new TreeSet<>(Texts.of(event.name()))).as(event.name()).isEqualTo(texts);
    }
  }

  private static String lastName(String pointer) {
    String name = pointer.endsWith("/*") ? pointer.substring(0, pointer.length() - 2) : pointer;
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The pointers to all strings of a record, as it is written. */
  private static void collect(Class<?> type, String at, Set<String> texts) {
    for (RecordComponent each : type.getRecordComponents()) {
      JsonSubTypes kinds = each.getAnnotation(JsonSubTypes.class);
      if (kinds == null) {
        kinds = each.getAccessor().getAnnotation(JsonSubTypes.class);
      }
      String pointer = at + "/" + each.getName();
      if (kinds == null) {
        collect(each.getGenericType(), pointer, texts);
      } else {
        for (JsonSubTypes.Type kind : kinds.value()) {
          collect(kind.value(), pointer + "/" + kind.name(), texts);
        }
      }
    }
  }

  private static void collect(Type type, String pointer, Set<String> texts) {
    if (type instanceof ParameterizedType list) {
      collect(list.getActualTypeArguments()[0], pointer + "/*", texts);
    } else if (type == String.class) {
      texts.add(pointer);
    } else if (type instanceof Class<?> some
        && some.isRecord()
        && !some.getPackageName().endsWith(".vocabulary")) {
      collect(some, pointer, texts);
    }
  }

  @Test
  void onlyTheVeryFieldIsATextAndAnyElementOfAnArray() {
    String logged = "collaboration.interaction-logged";
    assertThat(Texts.isText(logged, "/interaction/summary")).isTrue();
    assertThat(Texts.isText(logged, "/interaction/evidence/12/label")).isTrue();
    assertThat(Texts.isText(logged, "/interaction/evidence/01/label")).isFalse();
    assertThat(Texts.isText(logged, "/interaction/evidence/*/label")).isFalse();
    assertThat(Texts.isText(logged, "/interaction/evidence/label")).isFalse();
    assertThat(Texts.isText(logged, "/interaction/date")).isFalse();
    assertThat(Texts.isText("collaboration.participant-joined", "/participant/actor")).isFalse();
    assertThat(Texts.isText("no.such-event", "/title")).isFalse();
  }

  @Test
  void findsTheTextsThatAreThereAndNotThoseThatAreGone() {
    var data =
        JsonMapper.shared()
            .readTree(
                """
                {"id":"m","interaction":{"summary":"[borttagen text]","evidence":[
                 {"label":"Karta","url":"https://redacted.invalid/"},{"label":"Bild"}]}}
                """);
    assertThat(Texts.in("collaboration.interaction-logged", data))
        .containsExactly("/interaction/evidence/0/label", "/interaction/evidence/1/label");
  }
}
