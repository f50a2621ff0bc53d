package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;

class ParametersTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-20");

  @Test
  void takesTodayWhereNoDayIsGiven() {
    assertThat(given().asOf()).isEqualTo(TODAY);
    assertThat(given("asOf", "").asOf()).isEqualTo(TODAY);
    assertThat(given("asOf", "2024-02-29").asOf()).isEqualTo("2024-02-29");
  }

  @Test
  void takesPagesOfFiftyUpToTwoHundred() {
    assertThat(given().page()).isEqualTo(new Page.Request(0, 50));
    assertThat(given("size", "200", "page", "3").page()).isEqualTo(new Page.Request(3, 200));
    assertThat(faults(given("size", "201"))).containsExactly("?size");
    assertThat(faults(given("size", "0"))).containsExactly("?size");
    assertThat(faults(given("page", "-1"))).containsExactly("?page");
  }

  @Test
  void refusesDaysThatAreNone() {
    assertThat(faults(given("asOf", "2025-02-29"))).containsExactly("?asOf");
    assertThat(faults(given("asOf", "2025"))).containsExactly("?asOf");
    assertThat(faults(given("asOf", "+12025-01-01"))).containsExactly("?asOf");
  }

  @Test
  void refusesWordsThatAreNotInTheVocabulary() {
    Parameters parameters = given("kind", "PERSON");

    assertThat(parameters.word("kind", ActorKind.class)).isNull();
    assertThat(faults(parameters)).containsExactly("?kind");
  }

  @Test
  void refusesNamesThatNobodyAskedFor() {
    assertThat(faults(given("conty", "12", "lang", "en"))).containsExactly("?conty");
  }

  private static Parameters given(String... pairs) {
    Map<String, String[]> given = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.put(pairs[i], new String[] {pairs[i + 1]});
    }
    return new Parameters(given, Today.start(TODAY));
  }

  private static List<String> faults(Parameters parameters) {
    parameters.asOf();
    parameters.page();
    Refusal refusal = catchThrowableOfType(Refusal.class, parameters::check);
    assertThat(refusal.kind()).isEqualTo(ProblemKind.BAD_PARAMETER);
    return refusal.errors().stream().map(Problem.Fault::pointer).toList();
  }
}
