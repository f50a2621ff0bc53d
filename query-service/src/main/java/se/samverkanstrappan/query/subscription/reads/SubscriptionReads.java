package se.samverkanstrappan.query.subscription.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what changed and what is coming, for programs that come back to ask. */
@RestController
final class SubscriptionReads {
  private final Collaborations collaborations;
  private final Forecast forecast;
  private final ActorNames names;
  private final Caching caching;

  SubscriptionReads(
      Collaborations collaborations, Forecast forecast, ActorNames names, Caching caching) {
    this.collaborations = collaborations;
    this.forecast = forecast;
    this.names = names;
    this.caching = caching;
  }

  @GetMapping("/api/v1/changes.atom")
  void changes(Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    Language language = parameters.language();
    parameters.check();
    caching.book(asOf);
    Addresses addresses = Addresses.of(request);
    var changes = ToldChange.upTo(asOf, filter, collaborations);
    AtomFeed feed = new AtomFeed(asOf, changes, addresses, phrases(language));
    answer(feed.bytes(), AtomFeed.MEDIA_TYPE, response);
  }

  @GetMapping("/api/v1/dates.ics")
  void dates(Parameters parameters, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    Language language = parameters.language();
    parameters.check();
    caching.bookAndStandings(asOf);
    Addresses addresses = Addresses.of(request);
    var dates = forecast.from(asOf, filter);
    CalendarFile calendar = new CalendarFile(asOf, dates, addresses, phrases(language));
    answer(calendar.bytes(), CalendarFile.MEDIA_TYPE, response);
  }

  private Phrases phrases(Language language) {
    return new Phrases(language, names.in(language));
  }

  private static void answer(byte[] bytes, String mediaType, HttpServletResponse response)
      throws IOException {
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
