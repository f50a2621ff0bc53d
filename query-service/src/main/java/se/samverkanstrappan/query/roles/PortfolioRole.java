package se.samverkanstrappan.query.roles;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role that an actor holds or held (section 5).
 *
 * @param held without an end where none is known
 * @param mandates those it had meanwhile, oldest first
 * @param stepAtStart what the collaboration had established on the day it began
 * @param stepAtEnd the same on the day from which it was no longer held; null where there is none
 */
public record PortfolioRole(
    String collaboration,
    RolePeriod held,
    List<MandatePeriod> mandates,
    @Nullable Integer stepAtStart,
    @Nullable Integer stepAtEnd) {

  private static final Comparator<RolePeriod> NEWEST =
      Comparator.comparing(RolePeriod::from).reversed();
  private static final Comparator<RolePeriod> WITHIN =
      Comparator.comparing(RolePeriod::role)
          .thenComparing(
              RolePeriod::to, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
  private static final Comparator<PortfolioRole> ORDER =
      Comparator.comparing(PortfolioRole::held, NEWEST)
          .thenComparing(PortfolioRole::collaboration)
          .thenComparing(PortfolioRole::held, WITHIN);

  /** All roles of an actor as of a day, the newest first. */
  public static List<PortfolioRole> of(
      String actor, LocalDate asOf, List<RolesInside> collaborations) {
    return collaborations.stream()
        .flatMap(
            inside ->
                inside.actors().stream()
                    .filter(each -> each.actor().equals(actor))
                    .flatMap(
                        each ->
                            each.roles().stream()
                                .filter(role -> !role.from().isAfter(asOf))
                                .map(role -> of(inside, each, role.asOf(asOf), asOf))))
        .sorted(ORDER)
        .toList();
  }

  private static PortfolioRole of(
      RolesInside inside, ActorInside actor, RolePeriod role, LocalDate asOf) {
    List<MandatePeriod> mandates =
        MandatePeriod.of(
                actor.mandates().stream().filter(each -> !each.from().isAfter(asOf)).toList())
            .stream()
            .filter(each -> each.meets(role))
            .toList();
    LocalDate until = role.to();
    return new PortfolioRole(
        inside.collaboration(),
        role,
        mandates,
        inside.step(role.from()),
        until == null ? null : inside.step(until));
  }
}
