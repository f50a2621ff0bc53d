package se.samverkanstrappan.query.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.writing.CommandAnswer.Fault;
import se.samverkanstrappan.query.writing.CommandAnswer.Refused;

/** Which field a refusal is about, and what is said of it. */
class ComplaintTest {
  private static final Form FORM =
      Form.of(
          "meet",
          "/samverkan/{id}/moten/nytt",
          Target.post("/api/v1/collaborations/{id}/meetings"),
          "%s",
          subject -> true,
          Field.date("date"),
          Field.choice("form", subject -> List.of()),
          Field.many("observations", subject -> List.of()),
          Field.each("people", subject -> List.of()),
          Field.many("participants", subject -> List.of()).writing(actor -> Map.of("actor", actor)),
          Field.longText("summary", 4000));
  private static final Subject SUBJECT =
      new Subject(
          new Frame(Language.SV, null, "", null, "/"),
          LocalDate.parse("2026-11-20"),
          Map.of("kommun-1280", "Malmö stad"),
          Map.of("id", "kustplan"),
          null);
  private static final Typed TYPED =
      new Typed("key", Map.of("participants", List.of("region-12", "kommun-1280")));

  @ParameterizedTest
  @CsvSource({
    "/date, date",
    "/form, form",
    "/observations, observations",
    "/observations/3, observations",
    "/participants, participants",
    "/summary, summary"
  })
  void pointsToTheFieldAndSaysWhatToDo(String pointer, String field) {
    assertThat(complaints(pointer, "is required"))
        .containsExactly(new Complaint(field, "", field, "", null));
  }

  @Test
  void namesWhoWasNotThere() {
    assertThat(complaints("/participants/1/actor", "takes no part"))
        .containsExactly(new Complaint("participants", "", "participants.one", "Malmö stad", null));
    assertThat(complaints("/participants/0/actor", "takes no part"))
        .containsExactly(new Complaint("participants", "", "participants.one", "region-12", null));
  }

  @ParameterizedTest
  @CsvSource({"/participants/2/actor", "/participants/x/actor", "/participants/99999999999/actor"})
  void namesNobodyWhereNobodyIsMeant(String pointer) {
    assertThat(complaints(pointer, "takes no part"))
        .containsExactly(new Complaint("participants", "", "participants", "", null));
  }

  @ParameterizedTest
  @CsvSource({"''", "/", "/dates", "/outcome", "date"})
  void saysOfTheWholeWhatIsAboutNoField(String pointer) {
    assertThat(complaints(pointer, "was withdrawn"))
        .containsExactly(new Complaint("", "", "other", "was withdrawn", null));
  }

  @Test
  void tellsWhyInTheWordsOfThePage() {
    assertThat(complaints("/date", "2030-01-01 is in the future"))
        .containsExactly(new Complaint("date", "", "date", "", reason("future", "2030-01-01")));
    assertThat(complaints("/summary", "has 5000 characters, at most 4000 are allowed"))
        .containsExactly(
            new Complaint("summary", "", "summary", "", reason("tooLong", "5000", "4000")));
    assertThat(complaints("", "the collaboration was withdrawn, nothing more is recorded"))
        .extracting(Complaint::reason)
        .containsExactly(reason("withdrawn"));
  }

  @Test
  void namesOnceWhoWasNotThere() {
    assertThat(
            complaints("/participants/1/actor", "kommun-1280 is not a participant on 2024-01-01"))
        .containsExactly(
            new Complaint(
                "participants",
                "",
                "participants",
                "",
                reason("notThere", "Malmö stad", "2024-01-01")));
    assertThat(complaints("/participants/1/people", "must be 1 to 999"))
        .containsExactly(
            new Complaint(
                "people", "kommun-1280", "people.one", "Malmö stad", reason("range", "999")));
  }

  @Test
  void pointsToTheOneThatIsMeant() {
    assertThat(complaints("/participants/1/people", "must be 1 to 999"))
        .extracting(Complaint::anchor)
        .containsExactly("people-kommun-1280");
    assertThat(complaints("/participants/1/actor", "takes no part"))
        .extracting(Complaint::anchor)
        .containsExactly("participants");
  }

  private static Reason reason(String key, String... facts) {
    return new Reason(key, List.of(facts));
  }

  @Test
  void saysTheSameOnce() {
    var refused =
        new Refused(
            422,
            null,
            List.of(new Fault("/observations/0", "no such"), new Fault("/observations/1", "no")));

    assertThat(Complaint.of(refused, FORM, SUBJECT, TYPED)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, other",
    "401, unknown",
    "403, forbidden",
    "409, race",
    "412, race",
    "422, used",
    "429, often"
  })
  void saysSomethingOfEveryRefusal(int status, String what) {
    var complaints = Complaint.of(new Refused(status, null, List.of()), FORM, SUBJECT, TYPED);

    assertThat(complaints).containsExactly(new Complaint("", "", what, "", null));
    assertThat(Complaint.isAboutTheKey(complaints)).isEqualTo(status == 422);
  }

  private static List<Complaint> complaints(String pointer, String message) {
    return Complaint.of(
        new Refused(422, null, List.of(new Fault(pointer, message))), FORM, SUBJECT, TYPED);
  }
}
