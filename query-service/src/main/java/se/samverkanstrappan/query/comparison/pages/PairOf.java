package se.samverkanstrappan.query.comparison.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.query.collaboration.ActorPlacement;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalOn;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;

/**
 * Two collaborations on a day.
 *
 * @param rows what each of them is, field by field
 * @param shared the actors that take part in both, by name
 */
record PairOf(Placement one, Placement other, List<Row> rows, List<Shared> shared) {
  /**
   * A field.
   *
   * @param name the key of what it is called
   */
  record Row(String name, String one, String other) {
    public boolean differs() {
      return !one.equals(other);
    }
  }

  /** An actor, and where it stands in each of them. */
  record Shared(String id, String name, int one, int other) {}

  /**
   * What is known to write them out.
   *
   * @param names what actors are called
   * @param kinds what kind each is of
   */
  record Words(
      Frame frame, Phrases phrases, Map<String, String> names, Map<String, ActorKind> kinds) {
    String name(String actor) {
      return names.getOrDefault(actor, actor);
    }
  }

  static PairOf of(KnownCollaboration one, KnownCollaboration other, LocalDate day, Words words) {
    List<ActorPlacement> here = one.actors(day, PlacementRule.CURRENT);
    List<ActorPlacement> there = other.actors(day, PlacementRule.CURRENT);
    List<Row> rows = new ArrayList<>();
    add("compare.status", known -> status(known, day, words), one, other, rows);
    add("one.owner", known -> words.name(known.head().owner()), one, other, rows);
    add("one.form", known -> words.phrases().word(known.head().form()), one, other, rows);
    add("one.areas", known -> list(known.head().areas(), words), one, other, rows);
    add("one.counties", known -> words.frame().counties(known.head().counties()), one, other, rows);
    add("one.opened", known -> known.head().openedOn().toString(), one, other, rows);
    rows.add(
        new Row("one.participants", Integer.toString(here.size()), Integer.toString(there.size())));
    add(
        "one.interactions",
        known -> Integer.toString(known.interactions(day).size()),
        one,
        other,
        rows);
    add("signals.title", known -> signals(known, day, words), one, other, rows);
    return new PairOf(
        one.placement(day, PlacementRule.CURRENT),
        other.placement(day, PlacementRule.CURRENT),
        List.copyOf(rows),
        shared(here, there, words));
  }

  private static void add(
      String name,
      Function<KnownCollaboration, String> told,
      KnownCollaboration one,
      KnownCollaboration other,
      List<Row> rows) {
    rows.add(new Row(name, dash(told.apply(one)), dash(told.apply(other))));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "–" : text;
  }

  private static String status(KnownCollaboration known, LocalDate day, Words words) {
    Placement it = known.placement(day, PlacementRule.CURRENT);
    return words.phrases().say("status." + it.status().name())
        + (it.dormant() ? ", " + words.phrases().say("compare.dormant") : "");
  }

  private static String signals(KnownCollaboration known, LocalDate day, Words words) {
    return list(
        known.signals(day, PlacementRule.CURRENT, words.kinds()).on(day).stream()
            .map(SignalOn::code)
            .distinct()
            .toList(),
        words);
  }

  private static String list(List<? extends Labelled> all, Words words) {
    return all.stream().map(words.phrases()::word).collect(Collectors.joining(", "));
  }

  private static List<Shared> shared(
      List<ActorPlacement> here, List<ActorPlacement> there, Words words) {
    Map<String, Integer> steps = new HashMap<>();
    there.forEach(each -> steps.put(each.actor(), each.step()));
    return here.stream()
        .flatMap(each -> shared(each, steps.get(each.actor()), words))
        .sorted(Comparator.comparing(Shared::name, Language.swedishOrder()::compare))
        .toList();
  }

  private static Stream<Shared> shared(ActorPlacement here, @Nullable Integer there, Words words) {
    return there == null
        ? Stream.empty()
        : Stream.of(new Shared(here.actor(), words.name(here.actor()), here.step(), there));
  }
}
