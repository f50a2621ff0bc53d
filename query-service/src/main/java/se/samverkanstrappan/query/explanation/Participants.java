package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.explanation.Explanation.Quorum;
import se.samverkanstrappan.query.explanation.Holding.Holder;
import se.samverkanstrappan.query.explanation.Missing.Lacking;
import se.samverkanstrappan.query.explanation.StepShown.ActorShown;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.EvidenceWindow;
import se.samverkanstrappan.query.placement.PlacementFacts;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/** The participants of a day: where the rule puts each of them, and what it has shown. */
final class Participants {
  private static final int STEPS = LadderStep.values().length;
  private static final int LEAST = 2;

  private final PlacementRule rule;
  private final List<Participant> all;

  private record Participant(ActorSegment standing, ActorEvidence evidence) {
    String actor() {
      return evidence.actor();
    }

    boolean hasEstablished(int step) {
      return standing.step() >= step;
    }
  }

  private Participants(PlacementRule rule, List<Participant> all) {
    this.rule = rule;
    this.all = all;
  }

  /**
   * Those that stand somewhere on a day, in order of their ids.
   *
   * @param known what is known as of the day
   * @param timeline worked out from the same
   */
  static Participants on(
      LocalDate day,
      PlacementFacts known,
      Timeline timeline,
      List<ShownInteraction> interactions,
      PlacementRule rule) {
    Map<String, Map<LocalDate, List<ShownInteraction>>> given = byActor(interactions, day);
    List<Participant> all = new ArrayList<>();
    timeline
        .actors()
        .forEach(
            (actor, segments) -> {
              List<EvidenceWindow> windows = EvidenceWindow.of(actor, known, rule);
              Map<LocalDate, List<ShownInteraction>> byDay = given.getOrDefault(actor, Map.of());
              ActorEvidence evidence = new ActorEvidence(actor, day, windows, byDay);
              segments.stream()
                  .filter(segment -> segment.covers(day))
                  .forEach(segment -> all.add(new Participant(segment, evidence)));
            });
    return new Participants(rule, all);
  }

  private static Map<String, Map<LocalDate, List<ShownInteraction>>> byActor(
      List<ShownInteraction> interactions, LocalDate day) {
    Map<String, Map<LocalDate, List<ShownInteraction>>> byActor = new HashMap<>();
    for (ShownInteraction each : interactions) {
      if (!each.day().isAfter(day)) {
        for (String actor : each.steps().keySet()) {
          byActor
              .computeIfAbsent(actor, it -> new TreeMap<>())
              .computeIfAbsent(each.day(), it -> new ArrayList<>())
              .add(each);
        }
      }
    }
    return byActor;
  }

  Quorum quorum() {
    return new Quorum(all.size(), rule.quorum(all.size()));
  }

  List<StepShown> steps() {
    return IntStream.rangeClosed(1, STEPS).mapToObj(this::shown).toList();
  }

  private StepShown shown(int step) {
    List<ActorShown> actors =
        all.stream()
            .filter(each -> each.standing().emerging() >= step)
            .map(each -> shown(each, step))
            .toList();
    return new StepShown(step, established(step), actors.size(), actors);
  }

  private static ActorShown shown(Participant participant, int step) {
    boolean established = participant.hasEstablished(step);
    if (step == 1) {
      return new ActorShown(participant.actor(), established, null, List.of());
    }
    List<ShownDate> dates = participant.evidence().chain(step);
    return new ActorShown(participant.actor(), established, dates.getLast().until(), dates);
  }

  private int established(int step) {
    return (int) all.stream().filter(each -> each.hasEstablished(step)).count();
  }

  Holding holding(int step) {
    if (step == 1) {
      return new Holding(step, null, List.of());
    }
    List<Holder> holders =
        all.stream()
            .filter(each -> each.hasEstablished(step))
            .map(each -> holder(each, step))
            .sorted(Comparator.comparing(Holder::until))
            .toList();
    int spare = holders.size() - rule.quorum(all.size());
    return new Holding(step, holders.get(spare).until(), holders);
  }

  private Holder holder(Participant participant, int step) {
    List<ShownDate> dates = participant.evidence().holding(step, rule.confirmations());
    return new Holder(participant.actor(), dates.getLast().until(), dates);
  }

  /** What is missing for a step; null where there is none such. */
  @Nullable Missing missing(int step) {
    if (step > STEPS) {
      return null;
    }
    int joining = Math.max(0, Math.max(LEAST, rule.quorumFloor()) - all.size());
    int quorum = rule.quorum(all.size() + joining);
    int established = established(step);
    int actors = Math.max(0, quorum - established);
    return new Missing(step, joining, quorum, established, actors, lacking(step));
  }

  private List<Lacking> lacking(int step) {
    Comparator<LocalDate> latestFirst = Comparator.reverseOrder();
    return all.stream()
        .filter(each -> !each.hasEstablished(step))
        .map(each -> lacking(each, step))
        .sorted(
            Comparator.comparingInt(Lacking::dates)
                .thenComparing(Lacking::before, Comparator.nullsLast(latestFirst)))
        .toList();
  }

  private Lacking lacking(Participant participant, int step) {
    List<ShownDate> shown = participant.evidence().chain(step);
    return new Lacking(
        participant.actor(),
        rule.confirmations() - shown.size(),
        shown.isEmpty() ? null : shown.getLast().until(),
        shown);
  }
}
