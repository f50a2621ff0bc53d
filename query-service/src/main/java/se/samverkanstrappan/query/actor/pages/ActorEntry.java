package se.samverkanstrappan.query.actor.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.actor.ActorAnswer;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;

/**
 * An actor as the pages show it.
 *
 * @param otherName what it is called in the other language, where that is something else
 * @param county the name of the county
 * @param aliases other ids that mean the same actor
 * @param until the first day on which it no longer exists
 * @param exists whether it does on the day
 * @param successor who took over from it
 * @param earlier whom it took over from
 */
record ActorEntry(
    String id,
    String name,
    @Nullable String otherName,
    ActorKind kind,
    @Nullable String county,
    @Nullable String municipality,
    @Nullable String organisationNumber,
    boolean group,
    List<String> aliases,
    @Nullable PartialDate from,
    @Nullable PartialDate until,
    boolean exists,
    @Nullable Named successor,
    List<Named> earlier) {

  /** An actor and what it is called. */
  record Named(String id, String name) {
    static Named of(String id, Map<String, String> names) {
      return new Named(id, names.getOrDefault(id, id));
    }
  }

  static ActorEntry of(ActorAnswer it, Map<String, String> names) {
    String name = names.getOrDefault(it.id(), it.name());
    String other = name.equals(it.name()) ? it.nameEn() : it.name();
    String successor = it.successor();
    return new ActorEntry(
        it.id(),
        name,
        name.equals(other) ? null : other,
        it.kind(),
        it.county() == null ? null : County.name(it.county()),
        it.municipalityCode(),
        it.organisationNumber(),
        it.group(),
        it.aliases(),
        it.validFrom(),
        it.validTo(),
        it.valid(),
        successor == null ? null : Named.of(successor, names),
        it.predecessors().stream()
            .map(each -> Named.of(each, names))
            .sorted(Comparator.comparing(Named::name, Language.swedishOrder()::compare))
            .toList());
  }
}
