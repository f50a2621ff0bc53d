package se.samverkanstrappan.query.ladder;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what the words mean. */
@RestController
final class LadderReads {
  private final Caching caching;

  LadderReads(Caching caching) {
    this.caching = caching;
  }

  /** The whole vocabulary; it is the same on any day. */
  @GetMapping("/api/v1/ladder")
  Vocabulary ladder(Parameters parameters) {
    parameters.asOf();
    parameters.check();
    caching.words();
    return Vocabulary.ALL;
  }
}
