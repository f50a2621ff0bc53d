package se.samverkanstrappan.query.followup.reads;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.files.DocumentFile;
import se.samverkanstrappan.query.followup.Asked;
import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.followup.outputs.FollowUpDocument;
import se.samverkanstrappan.query.followup.outputs.Origin;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers how far government assignments have come, or had when it was fixed, as files. */
@RestController
final class FollowUpFiles {
  private static final String LIVE = "/api/v1/assignments/{id}/follow-up";
  private static final String FIXED = "/api/v1/follow-ups/{id}";

  private final FollowUps followUps;
  private final Rules rules;
  private final Caching caching;

  FollowUpFiles(FollowUps followUps, Rules rules, Caching caching) {
    this.followUps = followUps;
    this.rules = rules;
    this.caching = caching;
  }

  @GetMapping({LIVE + ".pdf", LIVE + ".xlsx", LIVE + ".csv"})
  void live(
      @PathVariable String id,
      Parameters parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Asked asked =
        new Asked(parameters.asOf(), parameters.knownAt(), rules.asked(parameters, "rule"));
    Language language = parameters.language();
    parameters.check();
    AssignmentView assignment = followUps.assignment(id, asked.knownAt());
    caching.book(asked.asOf());
    WrittenFollowUp written = followUps.live(assignment, asked);
    send(written, new Origin(written.sha256(), null), language, request, response);
  }

  /** As it was fixed, but for texts that were taken out; whatever day is asked. */
  @GetMapping({FIXED + ".pdf", FIXED + ".xlsx", FIXED + ".csv"})
  void fixed(
      @PathVariable String id,
      Parameters parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    parameters.asOf();
    Language language = parameters.language();
    parameters.check();
    OpenedFollowUp opened = followUps.fixed(id);
    String sha256 = opened.written().sha256();
    caching.parts(sha256, language, opened.id(), opened.fixedAt());
    Origin.Fixed fixed = new Origin.Fixed(opened.id(), opened.fixedAt(), opened.fixedAs());
    send(opened.written(), new Origin(sha256, fixed), language, request, response);
  }

  private static void send(
      WrittenFollowUp written,
      Origin origin,
      Language language,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    String name = written.assignment() + "-" + written.asOf();
    DocumentFile.send(
        name, format -> FollowUpDocument.of(written.tree(), origin, language), request, response);
  }
}
