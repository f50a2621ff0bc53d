package se.samverkanstrappan.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.ActorSegment;

class LackTest {
  private static final LocalDate JOINED = LocalDate.parse("2024-01-01");
  private static final LocalDate LEFT = LocalDate.parse("2025-01-01");
  private static final List<ActorSegment> STAY = List.of(new ActorSegment(JOINED, LEFT, 1, 1));
  private static final RolePeriod HELD = new RolePeriod(Role.EXECUTOR, JOINED, null);

  private static MandateFrom given(Mandate mandate, String on) {
    return new MandateFrom(mandate, LocalDate.parse(on));
  }

  private static List<Lack> on(String day, ActorInside... actors) {
    RolesInside inside = new RolesInside("c", List.of(), List.of(actors));
    return Lack.on(LocalDate.parse(day), List.of(inside));
  }

  @Test
  void isToldOfParticipantsWithoutARoleOrAClearMandate() {
    var all =
        new ActorInside("all", STAY, List.of(HELD), List.of(given(Mandate.DECIDE, "2024-01-01")));
    var nothing = new ActorInside("nothing", STAY, List.of(), List.of());
    var unclear =
        new ActorInside(
            "unclear", STAY, List.of(HELD), List.of(given(Mandate.UNCLEAR, "2024-01-01")));

    assertThat(on("2024-06-01", unclear, nothing, all))
        .containsExactly(
            new Lack("c", "nothing", true, Lack.Missing.ABSENT),
            new Lack("c", "unclear", false, Lack.Missing.UNCLEAR));
  }

  @Test
  void followsTheNewestMandate() {
    var actor =
        new ActorInside(
            "a",
            STAY,
            List.of(HELD),
            List.of(
                given(Mandate.UNCLEAR, "2024-02-01"),
                given(Mandate.OBSERVE, "2024-03-01"),
                given(Mandate.OBSERVE, "2024-04-01"),
                given(Mandate.UNCLEAR, "2024-04-01")));

    assertThat(on("2024-01-31", actor)).extracting(Lack::mandate).containsOnly(Lack.Missing.ABSENT);
    assertThat(on("2024-02-01", actor))
        .extracting(Lack::mandate)
        .containsOnly(Lack.Missing.UNCLEAR);
    assertThat(on("2024-03-01", actor)).isEmpty();
    assertThat(on("2024-04-01", actor))
        .extracting(Lack::mandate)
        .containsOnly(Lack.Missing.UNCLEAR);
  }

  @Test
  void isToldOfNobodyThatIsNoParticipant() {
    var actor = new ActorInside("a", STAY, List.of(), List.of());

    assertThat(on("2023-12-31", actor)).isEmpty();
    assertThat(on("2024-12-31", actor)).hasSize(1);
    assertThat(on("2025-01-01", actor)).isEmpty();
  }
}
