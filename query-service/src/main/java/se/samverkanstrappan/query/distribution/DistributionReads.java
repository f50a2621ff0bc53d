package se.samverkanstrappan.query.distribution;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.web.Parameters;

/** Answers how many collaborations stood where over the years. */
@RestController
final class DistributionReads {
  private final Distributions distributions;
  private final Caching caching;

  DistributionReads(Distributions distributions, Caching caching) {
    this.distributions = distributions;
    this.caching = caching;
  }

  @GetMapping("/api/v1/distribution")
  DistributionAnswer distribution(Parameters parameters) {
    DistributionRequest asked = DistributionRequest.read(parameters);
    caching.book(asked.asOf());
    return distributions.of(asked);
  }
}
