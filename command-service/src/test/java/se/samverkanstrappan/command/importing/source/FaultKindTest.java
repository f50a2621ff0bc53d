package se.samverkanstrappan.command.importing.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FaultKindTest {
  /** Where what imports tell is written; what they do not use lies beside it. */
  private static final List<String> TELLING =
      List.of(
          "actor/profile",
          "actor/registeractor",
          "assignment/profile",
          "assignment/createassignment",
          "collaboration/entry",
          "collaboration/importentries",
          "collaboration/opencollaboration",
          "collaboration/profile",
          "collaboration/state",
          "http/StrictJson.java",
          "http/UnreadableRequest.java",
          "importing/run",
          "importing/schema",
          "importing/source",
          "rules");

  /** Sentences of the same places that tell of other things, or are parts of sentences. */
  private static final Set<String> NO_FAULTS =
      Set.of(
          "at most 2024 bytes are read",
          "entries beside its interactions",
          "it is made from epoch 2024, which is not the present one",
          "item 20242024",
          "not permitted",
          "the body is not UTF-8",
          "the service was stopped, send it again",
          "the version is 2024 and not 2024",
          "the version is no longer 2024",
          "there is no 2024 2024",
          "there is no room for the file now",
          "what the schema says",
          "it is already retracted",
          "what was retracted stays retracted",
          "it is already resolved",
          "it is retracted",
          "2024: ",
          "2024, in line 2024, character 2024",
          "2024; it may differ in what a spreadsheet cannot say");

  @Test
  void everySentenceThatAnImportMayTellHasAKind() throws IOException {
    Set<String> sentences = new TreeSet<>(Sentences.in(TELLING));
    sentences.removeAll(NO_FAULTS);

    assertThat(sentences).hasSizeGreaterThan(70).contains("is required", "2024 is in the future");
    assertThat(sentences)
        .allSatisfy(each -> assertThat(kind(each)).as(each).isNotEqualTo(FaultKind.OTHER));
  }

  private static FaultKind kind(String message) {
    return Fault.at("", message).code();
  }

  @Test
  void noKindIsForgottenByTheSentences() throws IOException {
    Set<FaultKind> told = new TreeSet<>();
    Sentences.in(TELLING).forEach(each -> told.add(kind(each)));

    Sentences.in(TELLING)
        .forEach(
            each -> {
              told.add(kind(each + ", in line 3, character 7"));
              told.add(kind(each + "; it may differ in what a spreadsheet cannot say"));
            });
    assertThat(told).containsExactlyInAnyOrder(FaultKind.values());
  }

  @ParameterizedTest
  @CsvSource({
    "'has 201 characters, at most 200 are allowed',TOO_LONG,[200]",
    "has more than 200 characters,TOO_LONG,[200]",
    "2024-12 is before the opening on 2025-01-01,BEFORE_OPENING,'[2024-12, 2025-01-01]'",
    "'a collaboration has at most 10000 interactions, split it',TOO_MANY_INTERACTIONS,[10000]",
    "'a collaboration has at most 500 links, split it',TOO_MANY_ENTRIES,[]",
    "'is not readable JSON, in line 3, character 7',NO_JSON,'[3, 7]'",
    "ends too early,UNREADABLE,[]",
    "'REOPENED on 2024-01-01 is not possible, it is ACTIVE then',IMPOSSIBLE_CHANGE,"
        + "'[REOPENED, 2024-01-01, ACTIVE]'"
  })
  void tellsTheKindAndWhatIsToldOfTheOccasion(String message, FaultKind kind, String parameters) {
    Fault fault = Fault.at("/x", message);

    assertThat(fault.code()).isEqualTo(kind);
    assertThat(fault.parameters()).hasToString(parameters);
    assertThat(fault.column()).isNull();
  }

  @Test
  void tellsWhereInTheRowAndWhichOtherEntry() {
    Fault item = Fault.inRow(2, "participants, item 3: there is no such actor");
    assertThat(item.code()).isEqualTo(FaultKind.NO_ACTOR);
    assertThat(item.column()).isEqualTo("participants");
    assertThat(item.item()).isEqualTo(3);

    Fault about =
        Fault.at("/date", "interaction mote-1: the collaboration was closed on 2024-01-01");
    assertThat(about.code()).isEqualTo(FaultKind.CLOSED);
    assertThat(about.about()).isEqualTo("mote-1");
    assertThat(about.parameters()).containsExactly("2024-01-01");
  }

  @Test
  void isReadAsItWasKept() {
    JsonMapper json = JsonMapper.shared();
    Fault fault = Fault.inRow(2, "form: is not one of the known values");
    String kept = json.writeValueAsString(fault);

    JsonNode told = json.readTree(kept);
    assertThat(told.required("code").asString()).isEqualTo("UNKNOWN_VALUE");
    assertThat(told.required("column").asString()).isEqualTo("form");
    assertThat(told.required("message").asString()).isEqualTo(fault.message());
    assertThat(told.has("pointer") || told.has("item") || told.has("about")).isFalse();
    assertThat(json.readValue(kept, Fault.class)).isEqualTo(fault);
  }
}
