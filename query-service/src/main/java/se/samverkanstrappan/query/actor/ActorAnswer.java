package se.samverkanstrappan.query.actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An actor as it is told.
 *
 * @param valid whether the organisation exists on the day that is asked about
 */
record ActorAnswer(
    String id,
    ActorKind kind,
    String name,
    @Nullable String nameEn,
    @Nullable String county,
    @Nullable String municipalityCode,
    @Nullable String organisationNumber,
    boolean group,
    List<String> aliases,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    @Nullable String successor,
    boolean valid,
    long version,
    Instant recordedAt) {

  static ActorAnswer of(ActorView actor, LocalDate asOf) {
    ActorProfile profile = actor.profile();
    return new ActorAnswer(
        actor.id(),
        profile.kind(),
        profile.name(),
        profile.nameEn(),
        profile.county(),
        profile.municipalityCode(),
        profile.organisationNumber(),
        profile.group(),
        profile.aliases(),
        profile.validFrom(),
        profile.validTo(),
        profile.successor(),
        exists(profile, asOf),
        actor.version(),
        actor.recordedAt());
  }

  private static boolean exists(ActorProfile profile, LocalDate day) {
    PartialDate from = profile.validFrom();
    PartialDate to = profile.validTo();
    return (from == null || !from.firstDay().isAfter(day))
        && (to == null || to.firstDay().isAfter(day));
  }
}
