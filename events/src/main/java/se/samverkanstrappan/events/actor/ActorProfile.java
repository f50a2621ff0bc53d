package se.samverkanstrappan.events.actor;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What the register says about an actor: an organisation or a named group of them, never a person.
 *
 * @param county county code, two digits
 * @param municipalityCode municipality code of Statistics Sweden, four digits
 * @param group whether it is a group, which counts as one and never stands for its members
 * @param aliases other ids that mean the same actor
 * @param validTo the first day on which the organisation no longer exists
 * @param successor the actor that took over
 */
public record ActorProfile(
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
    @Nullable String successor) {
  public ActorProfile {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    aliases = List.copyOf(aliases);
  }
}
