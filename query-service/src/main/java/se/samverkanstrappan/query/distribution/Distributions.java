package se.samverkanstrappan.query.distribution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.Selection;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;

/** Counts how many collaborations stood where, over days and by group. */
@Component
public final class Distributions {
  private final Collaborations collaborations;
  private final ActorNames names;

  Distributions(Collaborations collaborations, ActorNames names) {
    this.collaborations = collaborations;
    this.names = names;
  }

  /** Counts what is asked for. */
  public DistributionAnswer of(DistributionRequest asked) {
    Counting counting = counted(asked);
    return new DistributionAnswer(
        PlacementRule.CURRENT.id(),
        asked.asOf(),
        asked.days().getFirst(),
        asked.days().getLast(),
        asked.every().word(),
        asked.grouping() == null ? null : asked.grouping().word(),
        asked.days(),
        groups(asked, counting));
  }

  private Counting counted(DistributionRequest asked) {
    Counting counting = new Counting(asked.days());
    Selection selection = collaborations.selection(asked.filter());
    int known = (int) asked.days().stream().filter(day -> !day.isAfter(asked.asOf())).count();
    for (CollaborationView head : collaborations.heads()) {
      Optional<Selection.Condition> asksFor = selection.of(head);
      if (asksFor.isPresent()) {
        count(asked, counting, asksFor, head, 0, known);
        if (known < asked.days().size() && wasOpened(head, asked.asOf())) {
          CollaborationView then = collaborations.asOf(asked.asOf(), head);
          count(asked, counting, selection.of(then, head), then, known, asked.days().size());
        }
      }
    }
    return counting;
  }

  /** As of a day before the opening, it is not known that there will be one. */
  private static boolean wasOpened(CollaborationView head, LocalDate asOf) {
    return !head.segments().isEmpty() && !asOf.isBefore(head.segments().getFirst().from());
  }

  private static void count(
      DistributionRequest asked,
      Counting counting,
      Optional<Selection.Condition> asksFor,
      CollaborationView head,
      int from,
      int to) {
    List<String> groups = asked.grouping() == null ? List.of() : asked.grouping().of(head);
    asksFor.ifPresent(
        condition ->
            counting.add(
                groups,
                head.segments(),
                head.dormancies(),
                from,
                to,
                (day, segment) -> condition.holds(day, segment.status(), segment.step())));
  }

  private List<DistributionAnswer.Group> groups(DistributionRequest asked, Counting counting) {
    Grouping grouping = asked.grouping();
    if (grouping == null) {
      return List.of(group(Optional.empty(), Optional.empty(), asked, counting));
    }
    Map<String, String> actors = grouping == Grouping.OWNER ? names.in(Language.SV) : Map.of();
    Stream<Optional<String>> groups = counting.groups().stream().sorted(grouping.order(actors));
    return groups
        .map(group -> group(group, group.map(each -> grouping.name(each, actors)), asked, counting))
        .toList();
  }

  private static DistributionAnswer.Group group(
      Optional<String> group, Optional<String> name, DistributionRequest asked, Counting counting) {
    return DistributionAnswer.Group.of(group, name.orElse(null), asked.days(), counting.of(group));
  }
}
