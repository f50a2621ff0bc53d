package se.samverkanstrappan.query.perception.reads;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what the participants of collaborations think, and who is to be asked. */
@RestController
final class PerceptionReads {
  private final PerceptionBook book;
  private final Caching caching;

  PerceptionReads(PerceptionBook book, Caching caching) {
    this.book = book;
    this.caching = caching;
  }

  @GetMapping("/api/v1/perceptions")
  Page<PerceptionsItem> perceptions(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    caching.standings(asOf);
    return Page.of(book.standing(filter, asOf), page).map(book.telling(asOf));
  }
}
