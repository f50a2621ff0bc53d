package se.samverkanstrappan.query.loginteraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverkanstrappan.query.writing.CommandAnswer.Fault;
import se.samverkanstrappan.query.writing.CommandAnswer.Refused;

/** Which field a refusal is about, and what is said of it. */
class ComplaintTest {
  private static final Typed TYPED =
      new Typed("key", "", "", List.of(), List.of("region-12", "kommun-1280"), "");
  private static final Map<String, String> NAMES = Map.of("kommun-1280", "Malmö stad");

  @ParameterizedTest
  @CsvSource({
    "/date, DATE, date",
    "/form, FORM, form",
    "/observations, OBSERVATIONS, observations",
    "/observations/3, OBSERVATIONS, observations",
    "/participants, PARTICIPANTS, participants",
    "/summary, SUMMARY, summary"
  })
  void pointsToTheFieldAndSaysWhatToDo(String pointer, Field field, String what) {
    assertThat(complaints(pointer, "is required")).containsExactly(new Complaint(field, what, ""));
  }

  @Test
  void namesWhoWasNotThere() {
    assertThat(complaints("/participants/1/actor", "takes no part"))
        .containsExactly(new Complaint(Field.PARTICIPANTS, "absent", "Malmö stad"));
    assertThat(complaints("/participants/0/actor", "takes no part"))
        .containsExactly(new Complaint(Field.PARTICIPANTS, "absent", "region-12"));
  }

  @ParameterizedTest
  @CsvSource({"/participants/2/actor", "/participants/x/actor", "/participants/99999999999/actor"})
  void namesNobodyWhereNobodyIsMeant(String pointer) {
    assertThat(complaints(pointer, "takes no part"))
        .containsExactly(new Complaint(Field.PARTICIPANTS, "participants", ""));
  }

  @ParameterizedTest
  @CsvSource({"''", "/", "/dates", "/outcome", "date"})
  void saysOfTheWholeWhatIsAboutNoField(String pointer) {
    assertThat(complaints(pointer, "was withdrawn"))
        .containsExactly(new Complaint(Field.WHOLE, "other", "was withdrawn"));
  }

  @Test
  void saysTheSameOnce() {
    var refused =
        new Refused(
            422,
            null,
            List.of(new Fault("/observations/0", "no such"), new Fault("/observations/1", "no")));

    assertThat(Complaint.of(refused, TYPED, NAMES)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "400, other",
    "401, unknown",
    "403, forbidden",
    "409, race",
    "422, used",
    "429, often"
  })
  void saysSomethingOfEveryRefusal(int status, String what) {
    var complaints = Complaint.of(new Refused(status, null, List.of()), TYPED, NAMES);

    assertThat(complaints).containsExactly(new Complaint(Field.WHOLE, what, ""));
    assertThat(Complaint.isAboutTheKey(complaints)).isEqualTo(status == 422);
  }

  private static List<Complaint> complaints(String pointer, String message) {
    return Complaint.of(new Refused(422, null, List.of(new Fault(pointer, message))), TYPED, NAMES);
  }
}
