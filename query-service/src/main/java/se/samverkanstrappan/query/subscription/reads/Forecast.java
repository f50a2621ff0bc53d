package se.samverkanstrappan.query.subscription.reads;

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
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.collaboration.Placements;
import se.samverkanstrappan.query.perception.AmbitionStanding;
import se.samverkanstrappan.query.perception.reads.PerceptionsInside;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.subscription.ComingDate;
import se.samverkanstrappan.query.subscription.ComingDates;

/** Finds what is to be expected of collaborations and of the assignments they serve. */
@Component
final class Forecast {
  private final ReadModel readModel;
  private final Collaborations collaborations;
  private final ActorNames names;

  Forecast(ReadModel readModel, Collaborations collaborations, ActorNames names) {
    this.readModel = readModel;
    this.collaborations = collaborations;
    this.names = names;
  }

  /** What is to be expected as of a day of what a filter asks for, in order of days. */
  List<ToldDate> from(LocalDate asOf, CollaborationFilter filter) {
    List<CollaborationView> chosen =
        collaborations.chosen(filter, asOf).stream()
            .map(PlacedCollaboration::head)
            .filter(head -> !head.withdrawn())
            .toList();
    List<ToldDate> told = new ArrayList<>();
    Standings standings = new Standings();
    for (CollaborationView head : chosen) {
      if (head.on(asOf).step() != null) {
        dates(asOf, head, standings).forEach(each -> told.add(ToldDate.of(head, each)));
      }
    }
    for (AssignmentView each : assignments(filter.assignment(), chosen, asOf)) {
      ComingDates.reports(asOf, each.asOf(asOf).reports(), each.decidedOn().firstDay())
          .forEach(date -> told.add(ToldDate.of(each, date)));
    }
    told.sort(ToldDate.ORDER);
    return told;
  }

  private List<ComingDate> dates(LocalDate asOf, CollaborationView head, Standings standings) {
    List<ComingDate> dates = new ArrayList<>();
    dates.addAll(ComingDates.falls(asOf, collaborations.asOf(asOf, head).segments()));
    dates.addAll(ComingDates.end(asOf, head.endsOn(), head.openedOn().firstDay()));
    dates.addAll(ComingDates.ambitions(asOf, standings.ambitions(asOf, head)));
    return dates;
  }

  /** Those that are served on the day, and the one that is asked for, whether or not it is. */
  private List<AssignmentView> assignments(
      @Nullable String asked, List<CollaborationView> heads, LocalDate asOf) {
    Set<String> served = new HashSet<>();
    if (asked != null) {
      served.add(asked);
    }
    heads.stream()
        .flatMap(head -> head.links().stream())
        .filter(link -> link.covers(asOf))
        .forEach(link -> served.add(link.assignment()));
    return readModel.assignments().stream()
        .filter(each -> served.contains(each.id()) && each.isDecidedBy(asOf))
        .toList();
  }

  /** Where actors stand, looked up once where any ambition asks for it. */
  private final class Standings {
    private @Nullable Placements placements;
    private Map<String, ActorKind> kinds = Map.of();

    List<AmbitionStanding> ambitions(LocalDate asOf, CollaborationView head) {
      return head.ambitions().stream().noneMatch(each -> !each.by().isBefore(asOf))
          ? List.of()
          : new PerceptionsInside(head, of(head.id())).ambitions(asOf, kinds);
    }

    private List<ActorPlacementView> of(String collaboration) {
      Placements known = placements;
      if (known == null) {
        known = readModel.placements();
        placements = known;
        kinds = names.kinds();
      }
      return known.in(collaboration);
    }
  }
}
