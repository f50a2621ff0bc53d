package se.samverkanstrappan.query.roles.pages;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.roles.Lack;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalInterval;
import se.samverkanstrappan.query.web.Language;

/**
 * What is lacking in some collaborations on a day, and the signals that say so.
 *
 * @param collaborations those asked about, by title
 * @param names what actors are called
 * @param successors who took over from whom
 */
record Lacking(
    LocalDate day,
    List<PlacedCollaboration> collaborations,
    Map<String, String> names,
    Map<String, String> successors) {
  /** The signals that are about roles and mandates. */
  static final List<SignalCode> CODES =
      List.of(
          SignalCode.NO_PROCESS_LEADER,
          SignalCode.MANDATE_UNCLEAR,
          SignalCode.BEYOND_MANDATE,
          SignalCode.DUAL_ROLE);

  /** How often there is a signal. */
  record Told(SignalCode code, long count) {}

  /**
   * A collaboration nobody leads.
   *
   * @param since when it began
   */
  record Leaderless(CollaborationView head, String owner, LocalDate since) {}

  List<Told> signals() {
    return CODES.stream()
        .map(
            code ->
                new Told(
                    code,
                    collaborations.stream()
                        .flatMap(each -> each.head().signals().stream())
                        .filter(each -> each.code() == code && each.covers(day))
                        .count()))
        .toList();
  }

  /** By title. */
  List<Leaderless> leaderless() {
    return collaborations.stream()
        .map(PlacedCollaboration::head)
        .flatMap(
            head ->
                head.signals().stream()
                    .filter(each -> is(each, SignalCode.NO_PROCESS_LEADER, null))
                    .map(each -> new Leaderless(head, name(head.owner()), each.from())))
        .toList();
  }

  /** By title and then by name. */
  List<LackEntry> entries(List<Lack> lacks) {
    Map<String, Integer> places = new HashMap<>();
    for (PlacedCollaboration each : collaborations) {
      places.put(each.head().id(), places.size());
    }
    return lacks.stream()
        .filter(each -> places.containsKey(each.collaboration()))
        .map(each -> entry(each, collaborations.get(places.getOrDefault(each.collaboration(), 0))))
        .sorted(
            Comparator.comparing(
                    (LackEntry each) -> places.getOrDefault(each.it().collaboration(), 0))
                .thenComparing(LackEntry::actor, Language.swedishOrder()::compare))
        .toList();
  }

  private LackEntry entry(Lack lack, PlacedCollaboration in) {
    String current = successors.get(lack.actor());
    return new LackEntry(
        lack,
        in.head().title(),
        name(lack.actor()),
        current == null ? null : name(current),
        in.head().signals().stream()
            .anyMatch(each -> is(each, SignalCode.MANDATE_UNCLEAR, lack.actor())));
  }

  private boolean is(SignalInterval signal, SignalCode code, @Nullable String subject) {
    return signal.code() == code
        && signal.covers(day)
        && (subject == null || subject.equals(signal.subject()));
  }

  private String name(String actor) {
    return names.getOrDefault(actor, actor);
  }
}
