package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.distribution.DistributionRequest;
import se.samverkanstrappan.query.distribution.Distributions;
import se.samverkanstrappan.query.distribution.Grouping;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.subscription.reads.ToldChange;
import se.samverkanstrappan.query.web.Frame;

/** What stands around the staircase: how it came there, where in the country, what moved lately. */
@Component
final class Surroundings {
  private static final int MONTHS = 24;

  private final Collaborations collaborations;
  private final Distributions distributions;
  private final ActorNames names;

  Surroundings(Collaborations collaborations, Distributions distributions, ActorNames names) {
    this.collaborations = collaborations;
    this.distributions = distributions;
    this.names = names;
  }

  /** All of it, by the names that the page has for it. */
  Map<String, Object> tell(
      CollaborationFilter filter, FilterForm form, Frame frame, LocalDate day, LocalDate today) {
    var monthly = DistributionRequest.monthly(day.minusMonths(MONTHS), day, filter);
    var counties = DistributionRequest.on(day, Grouping.COUNTY, filter.inAllCounties());
    Phrases phrases = new Phrases(frame.language(), names.in(frame.language()));
    return Map.of(
        "overTime",
        DistributionPicture.of(
            distributions.of(monthly).groups().getFirst().series(), frame, form.asked(), today),
        "map",
        CountyMap.of(distributions.of(counties), form, frame),
        "changes",
        RecentChange.of(
            ToldChange.latest(RecentChange.SHOWN, day, filter, collaborations), phrases, frame));
  }

  /** How many signals there are in some collaborations on a day. */
  static long signals(List<PlacedCollaboration> chosen, LocalDate day) {
    return chosen.stream()
        .flatMap(each -> each.head().signals().stream())
        .filter(each -> each.covers(day))
        .count();
  }
}
