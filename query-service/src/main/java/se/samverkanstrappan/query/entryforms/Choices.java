package se.samverkanstrappan.query.entryforms;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.forms.Option;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;

/** What can be chosen in the fields of the forms. */
final class Choices {
  private Choices() {}

  /** Everybody in the register. */
  static List<Option> actors(Subject subject) {
    return named(subject.names().keySet().stream(), subject);
  }

  /** Those that who asks may register a collaboration for. */
  static List<Option> owners(Subject subject) {
    Identity asking = Identity.current().orElse(null);
    return asking == null || asking.is(Role.ADMIN)
        ? actors(subject)
        : named(Stream.ofNullable(asking.organisation()), subject);
  }

  /** Everybody in the register but who owns it. */
  static List<Option> others(Subject subject) {
    String owner = subject.collaboration().head().owner();
    return named(subject.names().keySet().stream().filter(it -> !it.equals(owner)), subject);
  }

  /** Those that do not take part now. */
  static List<Option> outside(Subject subject) {
    Collection<String> inside = inside(subject).toList();
    return named(subject.names().keySet().stream().filter(it -> !inside.contains(it)), subject);
  }

  /** Those that take part now. */
  static List<Option> participants(Subject subject) {
    return named(inside(subject), subject);
  }

  /** Those that take part or have taken part, of which others than who runs it tell their own. */
  static List<Option> speakers(Subject subject) {
    return own(named(stays(subject).map(Stay::actor), subject), subject);
  }

  /** Those that may be given a role: everybody, but others than who runs it tell their own. */
  static List<Option> roleTakers(Subject subject) {
    return own(actors(subject), subject);
  }

  /** Those that hold a role now. */
  static List<Option> roleHolders(Subject subject) {
    return own(
        named(
            subject.collaboration().entries(RoleHeld.class, LocalDate.MAX).stream()
                .filter(each -> each.entry().until() == null)
                .map(each -> each.entry().actor()),
            subject),
        subject);
  }

  /** The obstacles that are not resolved. */
  static List<Option> obstacles(Subject subject) {
    return subject.collaboration().entries(Obstacle.class, LocalDate.MAX).stream()
        .filter(each -> each.entry().resolvedOn() == null)
        .map(
            each ->
                Option.of(
                    each.id(),
                    "%s: %s"
                        .formatted(
                            subject.frame().language().name(each.entry().kind()),
                            each.entry().description())))
        .toList();
  }

  /** The steps of the ladder, the lowest first. */
  static List<Option> steps(Subject subject) {
    return Arrays.stream(LadderStep.values())
        .map(
            each ->
                new Option(
                    String.valueOf(each.number()),
                    subject.frame().language().name(each),
                    each.number()))
        .toList();
  }

  static List<Option> counties(Subject subject) {
    return sorted(County.codes().stream().map(each -> Option.of(each, County.name(each))));
  }

  /** The words of a vocabulary, as they are listed there. */
  static <E extends Enum<E> & Labelled> Function<Subject, List<Option>> words(Class<E> words) {
    return subject ->
        Arrays.stream(words.getEnumConstants())
            .map(each -> Option.of(each, subject.frame().language()))
            .toList();
  }

  private static List<Option> own(List<Option> all, Subject subject) {
    return Rights.run(subject)
        ? all
        : all.stream()
            .filter(
                each ->
                    Identity.current().filter(asking -> asking.actsFor(each.value())).isPresent())
            .toList();
  }

  private static Stream<String> inside(Subject subject) {
    return stays(subject).filter(each -> each.leftOn() == null).map(Stay::actor);
  }

  private static Stream<Stay> stays(Subject subject) {
    return subject.collaboration().entries(Stay.class, LocalDate.MAX).stream()
        .map(each -> each.entry());
  }

  private static List<Option> named(Stream<String> actors, Subject subject) {
    return sorted(actors.distinct().map(each -> Option.of(each, subject.name(each))));
  }

  private static List<Option> sorted(Stream<Option> options) {
    return options
        .sorted(Comparator.comparing(Option::label, Language.swedishOrder()::compare))
        .toList();
  }
}
