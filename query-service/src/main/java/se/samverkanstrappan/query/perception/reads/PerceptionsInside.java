package se.samverkanstrappan.query.perception.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.Expectations;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Timeline;

/** What is known of one collaboration, as expectations and ambitions are made of it. */
public record PerceptionsInside(CollaborationView head, List<ActorPlacementView> actors) {

  /** What the participants of a day think. */
  public Expectations on(LocalDate day) {
    List<String> participants =
        actors.stream()
            .filter(each -> each.segments().stream().anyMatch(segment -> segment.covers(day)))
            .map(ActorPlacementView::actor)
            .toList();
    return Expectations.on(day, participants, perceptions(), PlacementRule.CURRENT);
  }

  /** What anybody told, in order of days. */
  public List<DatedEntry<Perception>> perceptions() {
    List<DatedEntry<Perception>> told = new ArrayList<>();
    for (ActorPlacementView actor : actors) {
      for (ActorPlacementView.PerceptionGiven each : actor.perceptions()) {
        Perception perception =
            new Perception(actor.actor(), each.on(), each.perceived(), each.desired(), null);
        told.add(new DatedEntry<>("", perception, each.date(), null));
      }
    }
    told.sort(Comparator.comparing(DatedEntry::from));
    return told;
  }

  /** How what is aimed at compares with what is established on a day. */
  public List<AmbitionStanding> ambitions(LocalDate day, Map<String, ActorKind> kinds) {
    Map<String, List<ActorSegment>> segments = new HashMap<>();
    actors.forEach(each -> segments.put(each.actor(), each.segments()));
    Timeline timeline = new Timeline(head.rule(), head.segments(), segments, head.dormancies());
    return head.ambitions().stream()
        .map(
            each ->
                new DatedEntry<>(
                    each.id(),
                    new Ambition(each.step(), each.on(), each.actorKind()),
                    each.by(),
                    null))
        .map(each -> AmbitionStanding.on(day, each, timeline, kinds))
        .toList();
  }
}
