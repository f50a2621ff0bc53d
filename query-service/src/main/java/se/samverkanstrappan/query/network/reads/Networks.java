package se.samverkanstrappan.query.network.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.Placements;
import se.samverkanstrappan.query.network.Gathering;
import se.samverkanstrappan.query.network.Gathering.Standing;
import se.samverkanstrappan.query.network.Network;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.store.ReadModel;

/** Makes networks of where everybody stands. */
@Component
final class Networks {
  private final ReadModel readModel;
  private final Collaborations collaborations;
  private final ActorNames names;

  Networks(ReadModel readModel, Collaborations collaborations, ActorNames names) {
    this.readModel = readModel;
    this.collaborations = collaborations;
    this.names = names;
  }

  /** The network that is asked for. */
  NetworkAnswer answer(NetworkQuestion asked) {
    Map<String, ActorKind> kinds = names.kinds();
    Placements placements = readModel.placements();
    Network network = Network.of(gatherings(asked, placements, kinds), asked.minStep());
    Set<String> registered = names.existing(asked.asOf());
    registered.removeIf(actor -> !asked.accepts(kinds.get(actor)));
    Set<String> seen = recorded(asked.asOf(), placements);
    return NetworkAnswer.of(
        asked,
        network,
        kinds,
        registered.stream().filter(seen::contains).count(),
        registered.size());
  }

  private List<Gathering> gatherings(
      NetworkQuestion asked, Placements placements, Map<String, ActorKind> kinds) {
    return collaborations.chosen(asked.filter(), asked.asOf()).stream()
        .map(each -> gathering(asked, each.head().id(), placements, kinds))
        .toList();
  }

  private static Gathering gathering(
      NetworkQuestion asked,
      String collaboration,
      Placements placements,
      Map<String, ActorKind> kinds) {
    List<Standing> participants = new ArrayList<>();
    for (ActorPlacementView each : placements.in(collaboration)) {
      ActorSegment standing = on(asked.asOf(), each);
      if (standing != null && asked.accepts(kinds.get(each.actor()))) {
        participants.add(new Standing(each.actor(), standing.step()));
      }
    }
    return new Gathering(collaboration, participants);
  }

  private static @Nullable ActorSegment on(LocalDate day, ActorPlacementView view) {
    for (ActorSegment each : view.segments()) {
      if (each.covers(day)) {
        return each;
      }
    }
    return null;
  }

  /** Who has been a participant or held a role in anything that was not withdrawn. */
  private Set<String> recorded(LocalDate day, Placements placements) {
    Set<String> recorded = new HashSet<>();
    for (CollaborationView head : collaborations.heads()) {
      if (!head.withdrawn()) {
        head.participants().stream()
            .filter(each -> !each.from().isAfter(day))
            .forEach(each -> recorded.add(each.actor()));
      }
    }
    placements
        .all()
        .filter(each -> each.roles().stream().anyMatch(role -> !role.from().isAfter(day)))
        .forEach(each -> recorded.add(each.actor()));
    return recorded;
  }
}
