package se.samverkanstrappan.query.followup.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.followup.reads.FollowUps;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;
import se.samverkanstrappan.query.web.Versions;

/** A follow-up as it was fixed. */
@Controller
final class FixedFollowUpPage {
  private final FollowUps followUps;
  private final ReadModel readModel;
  private final Versions versions;
  private final FixedRow.Listing listing;

  FixedFollowUpPage(
      FollowUps followUps, ReadModel readModel, Versions versions, FixedRow.Listing listing) {
    this.followUps = followUps;
    this.readModel = readModel;
    this.versions = versions;
    this.listing = listing;
  }

  @GetMapping("/uppdrag/{id}/uppfoljning/{followUp}")
  String show(
      @PathVariable String id,
      @PathVariable String followUp,
      Parameters parameters,
      HttpServletRequest request,
      Model model) {
    parameters.asOf();
    Long minVersion = parameters.minVersion();
    parameters.check();
    AssignmentView assignment = assignment(id, minVersion);
    OpenedFollowUp opened = followUps.fixed(followUp);
    if (!opened.assignment().equals(id)) {
      throw Refusal.notFound("follow-up", followUp);
    }
    Frame frame = Frame.of(request, parameters);
    List<FixedRow> all = listing.of(assignment, frame);
    model.addAttribute("frame", frame);
    model.addAttribute("id", id);
    model.addAttribute("opened", opened);
    model.addAttribute("fixedAt", Clocked.in(opened.fixedAt()));
    model.addAttribute("sha256", opened.written().sha256());
    model.addAttribute("one", all.stream().filter(each -> each.id().equals(followUp)).findFirst());
    model.addAttribute("others", all.stream().filter(each -> !each.id().equals(followUp)).toList());
    model.addAttribute("followUp", FollowUpView.of(opened.written(), FixedDay.in(frame, opened)));
    model.addAttribute("files", files(followUp, frame));
    return "fixed-follow-up";
  }

  private AssignmentView assignment(String id, @Nullable Long minVersion) {
    versions
        .await(() -> readModel.assignmentVersion(id), minVersion)
        .orElseThrow(() -> Refusal.missing("assignment", id, minVersion));
    return readModel
        .assignment(id)
        .orElseThrow(() -> Refusal.missing("assignment", id, minVersion));
  }

  /** The addresses of the same as files, by what they are. */
  private static Map<String, String> files(String followUp, Frame frame) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String each : new String[] {"pdf", "xlsx", "csv", "json"}) {
      files.put(each, frame.to("/api/v1/follow-ups/%s.%s".formatted(followUp, each)));
    }
    return files;
  }
}
