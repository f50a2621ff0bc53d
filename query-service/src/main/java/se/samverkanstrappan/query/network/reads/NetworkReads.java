package se.samverkanstrappan.query.network.reads;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.caching.LatestAnswers;
import se.samverkanstrappan.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** Answers who works with whom. */
@RestController
final class NetworkReads {
  /** Empty ones are small: what they answer takes room too. */
  private static final int MOST_ANSWERS = 200;

  /** A hundred networks of thousands of pairs, or two of hundreds of thousands. */
  private static final long MOST_BYTES = 48_000_000;

  private final LatestNetworks networks;
  private final JsonMapper json;
  private final Caching caching;
  private final LatestAnswers<Asked, byte[]> latest =
      new LatestAnswers<>(1, MOST_ANSWERS, MOST_BYTES, answer -> answer.length);

  NetworkReads(LatestNetworks networks, JsonMapper json, Caching caching) {
    this.networks = networks;
    this.json = json;
    this.caching = caching;
  }

  @GetMapping("/api/v1/network")
  void network(Parameters parameters, HttpServletResponse response) throws IOException {
    NetworkQuestion question = NetworkQuestion.read(parameters);
    Asked asked = new Asked(caching.standings(question.asOf()), question);
    byte[] answer = latest.to(asked, () -> json.writeValueAsBytes(networks.answer(question)));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }
}
