package se.samverkanstrappan.query.followup.reads;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.caching.Compressed;
import se.samverkanstrappan.query.caching.LatestAnswers;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Parameters;

/**
 * Answers how far a government assignment has come. What was asked for last is kept for as long as
 * it is made of the same: reports are asked for as of the same few days, and each folds the
 * histories of all that is linked. Half of the processors are left to whoever asks for something
 * else meanwhile.
 */
@RestController
final class FollowUpReads {
  private static final int MOST = 500;
  private static final long MOST_BYTES = 16_000_000;

  private final FollowUps followUps;
  private final Rules rules;
  private final Caching caching;
  private final LatestAnswers<Question, Compressed> latest =
      new LatestAnswers<>(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 2),
          MOST,
          MOST_BYTES,
          Compressed::length);

  private record Question(String madeOf, String assignment, Asked asked) {}

  FollowUpReads(FollowUps followUps, Rules rules, Caching caching) {
    this.followUps = followUps;
    this.rules = rules;
    this.caching = caching;
  }

  /** The bytes are those that would be fixed. */
  @GetMapping(
      path = "/api/v1/assignments/{id}/follow-up",
      produces = MediaType.APPLICATION_JSON_VALUE)
  byte[] followUp(@PathVariable String id, Parameters parameters) {
    Asked asked =
        new Asked(parameters.asOf(), parameters.knownAt(), rules.asked(parameters, "rule"));
    parameters.check();
    // Only for its being there: what is kept must be no older than what it is kept by.
    followUps.assignment(id, asked.knownAt());
    var question = new Question(caching.book(asked.asOf()), id, asked);
    return latest.to(question, () -> Compressed.of(followUps.live(id, asked).json())).bytes();
  }
}
