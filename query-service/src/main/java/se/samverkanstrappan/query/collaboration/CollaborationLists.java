package se.samverkanstrappan.query.collaboration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.caching.LatestAnswers;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers which collaborations there are and where they stand. The lists that were asked for last
 * are kept for as long as they are made of the same: to sort all that fits takes longer than to
 * tell a page of it, and the next page is of the same list.
 */
@RestController
final class CollaborationLists {
  private static final int MOST = 100;

  /** Of collaborations: some ten megabytes. */
  private static final long MOST_PLACED = 100_000;

  private final Collaborations collaborations;
  private final JsonMapper json;
  private final Caching caching;
  private final LatestAnswers<Question, List<PlacedCollaboration>> latest =
      new LatestAnswers<>(
          Runtime.getRuntime().availableProcessors(), MOST, MOST_PLACED, list -> 1L + list.size());

  private record Question(String madeOf, CollaborationsAsked asked) {}

  CollaborationLists(Collaborations collaborations, JsonMapper json, Caching caching) {
    this.collaborations = collaborations;
    this.caching = caching;
    this.json = json;
  }

  @GetMapping("/api/v1/collaborations")
  Page<CollaborationItem> list(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    CollaborationsAsked asked = CollaborationsAsked.read(asOf, parameters);
    parameters.check();
    var question = new Question(caching.book(asOf), asked);
    return Page.of(latest.to(question, () -> asked.of(collaborations)), page)
        .map(each -> asked.item(each, collaborations));
  }

  /**
   * Where the collaborations that are asked for stand on a day, by their ids, a line of JSON each,
   * written as it goes.
   */
  @GetMapping("/api/v1/placements")
  void placements(Parameters parameters, HttpServletResponse response) throws IOException {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    parameters.check();
    caching.book(asOf);
    List<PlacedCollaboration> placed =
        collaborations.chosen(filter, asOf).stream()
            .sorted(Comparator.comparing(each -> each.head().id()))
            .toList();
    response.setContentType("application/x-ndjson");
    OutputStream lines = response.getOutputStream();
    for (PlacedCollaboration each : placed) {
      lines.write(json.writeValueAsBytes(PlacementLine.of(each)));
      lines.write('\n');
    }
  }

  /** Where one collaboration stands on a day, without what comes next. */
  record PlacementLine(
      String collaboration,
      long version,
      String rule,
      Status status,
      @Nullable Integer step,
      @Nullable Integer emerging,
      boolean dormant) {
    static PlacementLine of(PlacedCollaboration each) {
      return new PlacementLine(
          each.head().id(),
          each.head().version(),
          each.placement().rule(),
          each.placement().status(),
          each.placement().step(),
          each.placement().emerging(),
          each.placement().dormant());
    }
  }
}
