package se.samverkanstrappan.query.network.reads;

import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.caching.LatestAnswers;

/** The networks that were asked for last, each for as long as it is made of the same. */
@Component
public final class LatestNetworks {
  private static final int MOST_NETWORKS = 100;

  /** Actors, pairs, and what these have in common: a few tens of megabytes. */
  private static final long MOST_PARTS = 1_000_000;

  private final Networks networks;
  private final Caching caching;
  private final LatestAnswers<Asked, NetworkAnswer> latest =
      new LatestAnswers<>(1, MOST_NETWORKS, MOST_PARTS, LatestNetworks::parts);

  LatestNetworks(Networks networks, Caching caching) {
    this.networks = networks;
    this.caching = caching;
  }

  /** The network that is asked for. */
  public NetworkAnswer answer(NetworkQuestion question) {
    Asked asked = new Asked(caching.standingsNow(question.asOf()), question);
    return latest.to(asked, () -> networks.answer(question));
  }

  private static long parts(NetworkAnswer answer) {
    return 1L
        + answer.nodes().size()
        + answer.pairs().stream().mapToLong(each -> 1L + each.collaborations().size()).sum();
  }
}
