package se.samverkanstrappan.query.actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * An actor as it is told.
 *
 * @param predecessors whom it took over from
 * @param current who does on the day what it was there for: itself, or who took over in the end
 * @param valid whether the organisation exists on the day that is asked about
 */
public record ActorAnswer(
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
    List<String> predecessors,
    String current,
    boolean valid,
    long version,
    Instant recordedAt) {

  static ActorAnswer of(ActorView actor, Register register, LocalDate asOf) {
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
        register.predecessors(actor.id()),
        register.current(actor, asOf),
        exists(profile, asOf),
        actor.version(),
        actor.recordedAt());
  }

  /** The days on which it comes into being or ceases to be. */
  static Stream<LocalDate> edges(ActorView actor) {
    ActorProfile profile = actor.profile();
    return Stream.concat(
            Stream.ofNullable(profile.validFrom()), Stream.ofNullable(profile.validTo()))
        .map(PartialDate::firstDay);
  }

  static boolean exists(ActorProfile profile, LocalDate day) {
    PartialDate from = profile.validFrom();
    PartialDate to = profile.validTo();
    return (from == null || !from.firstDay().isAfter(day))
        && (to == null || to.firstDay().isAfter(day));
  }
}
