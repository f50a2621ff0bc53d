package se.samverkanstrappan.query.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.roles.Matrices.OfKind;
import se.samverkanstrappan.query.roles.Matrices.OnStep;

class MatricesTest {
  private static final Map<String, ActorKind> KINDS =
      Map.of("r1", ActorKind.REGION, "r2", ActorKind.REGION, "k1", ActorKind.MUNICIPALITY);
  private static final List<Segment> STEP_FOUR_THEN_CLOSED =
      List.of(
          new Segment(day("2024-01-01"), day("2025-01-01"), Status.ACTIVE, 4, 5),
          new Segment(day("2025-01-01"), null, Status.CLOSED, null, null));

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static RolePeriod held(Role role, String from, @Nullable String to) {
    return new RolePeriod(role, day(from), to == null ? null : day(to));
  }

  private static ActorInside actor(String actor, RolePeriod... roles) {
    return new ActorInside(actor, List.of(), List.of(roles), List.of());
  }

  private static Matrices on(String day, RolesInside... collaborations) {
    return Matrices.on(day(day), List.of(collaborations), KINDS);
  }

  private static RolesInside inside(String id, ActorInside... actors) {
    return new RolesInside(id, STEP_FOUR_THEN_CLOSED, List.of(actors));
  }

  @Test
  void countActorsOnceAndRolePeriodsInEveryCollaboration() {
    RolePeriod financier = held(Role.FINANCIER, "2024-01-01", null);

    Matrices matrices =
        on(
            "2024-06-01",
            inside("c1", actor("r1", financier), actor("r2", financier)),
            inside("c2", actor("r1", financier), actor("k1", financier)));

    assertThat(matrices.byKind())
        .containsExactly(
            new OfKind(Role.FINANCIER, ActorKind.REGION, 2, 3),
            new OfKind(Role.FINANCIER, ActorKind.MUNICIPALITY, 1, 1));
    assertThat(matrices.byStep()).containsExactly(new OnStep(Role.FINANCIER, 4, 4));
  }

  @Test
  void countARoleFromItsFirstDayToTheLastBeforeItsEnd() {
    RolesInside inside = inside("c", actor("r1", held(Role.MEDIATOR, "2024-03-01", "2024-05-01")));

    assertThat(on("2024-02-29", inside).byKind()).isEmpty();
    assertThat(on("2024-03-01", inside).byKind()).hasSize(1);
    assertThat(on("2024-04-30", inside).byKind()).hasSize(1);
    assertThat(on("2024-05-01", inside).byKind()).isEmpty();
  }

  @Test
  void countARoleThatIsToldTwiceOnce() {
    RolePeriod supporter = held(Role.SUPPORTER, "2024-01-01", null);

    assertThat(on("2024-06-01", inside("c", actor("r1", supporter, supporter))).byKind())
        .containsExactly(new OfKind(Role.SUPPORTER, ActorKind.REGION, 1, 1));
  }

  @Test
  void tellOfUnknownActorsAndClosedCollaborationsLast() {
    RolePeriod financier = held(Role.FINANCIER, "2024-01-01", null);

    Matrices matrices =
        on("2025-01-01", inside("c", actor("x", financier), actor("r1", financier)));

    assertThat(matrices.byKind())
        .containsExactly(
            new OfKind(Role.FINANCIER, ActorKind.REGION, 1, 1),
            new OfKind(Role.FINANCIER, null, 1, 1));
    assertThat(matrices.byStep()).containsExactly(new OnStep(Role.FINANCIER, null, 2));
  }
}
