package se.samverkanstrappan.command.model;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.model.Outcome.Refusal;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** One command to an assignment. */
final class AssignmentModel {
  private static final PartialDate SOME_DAY = PartialDate.parse("2000-01-01");

  private final World world;
  private final Faults faults;

  AssignmentModel(World world) {
    this.world = world;
    faults = new Faults(world.slip);
  }

  Expected create(Command.Create command, boolean stale) {
    if (stale) {
      return Expected.refused(Refusal.STALE);
    }
    if (world.assignments.containsKey(command.id())) {
      return Expected.refused(Refusal.ID_TAKEN, "/id");
    }
    faults.id("/id", command.id());
    AssignmentProfile profile = read(command.draft());
    return faults.none()
        ? written(command.id(), profile, Expected.event(new AssignmentCreated(profile)))
        : faults.refused();
  }

  Expected handle(Command.ToAssignment command, boolean stale) {
    AssignmentProfile before = world.assignments.get(command.assignment());
    if (before == null) {
      return Expected.refused(Refusal.NOT_FOUND);
    }
    if (stale) {
      return Expected.refused(Refusal.STALE);
    }
    if (command instanceof Command.Submit submit && report(before, submit) == null) {
      return Expected.refused(Refusal.NOT_FOUND);
    }
    return switch (command) {
      case Command.Replace replace -> replace(replace, before);
      case Command.Submit submit -> submit(submit, before);
    };
  }

  private static @Nullable Report report(AssignmentProfile in, Command.Submit submit) {
    return in.reports().stream()
        .filter(report -> report.id().equals(submit.report()))
        .findFirst()
        .orElse(null);
  }

  private Expected written(String id, AssignmentProfile profile, Expected answer) {
    world.assignments.put(id, profile);
    world.assignmentVersions.merge(id, 1L, Long::sum);
    return answer;
  }

  private Expected replace(Command.Replace command, AssignmentProfile before) {
    AssignmentProfile profile = read(command.draft());
    List<String> ids = profile.tasks().stream().map(Task::id).toList();
    if (world.slip != Slip.TASKS_MAY_GO) {
      faults.at("/tasks", before.tasks().stream().anyMatch(task -> !ids.contains(task.id())));
    }
    if (!faults.none()) {
      return faults.refused();
    }
    return profile.equals(before)
        ? Expected.just(new Outcome.Unchanged())
        : written(command.assignment(), profile, Expected.event(new AssignmentChanged(profile)));
  }

  private Expected submit(Command.Submit command, AssignmentProfile before) {
    Report report = report(before, command);
    faults.required("/submittedOn", command.submittedOn());
    submitted("/submittedOn", command.submittedOn(), before.decidedOn());
    faults.url("/link", command.link());
    boolean again =
        report != null
            && report.submittedOn() != null
            && world.slip != Slip.REPORTS_ARE_SUBMITTED_AGAIN;
    if (again) {
      faults.onlyIfLiked();
      faults.at("", true);
    }
    if (!faults.none() || command.submittedOn() == null) {
      return faults.refused();
    }
    ReportSubmitted event =
        new ReportSubmitted(command.report(), command.submittedOn(), command.link());
    return written(command.assignment(), before.after(event), Expected.event(event));
  }

  private AssignmentProfile read(AssignmentDraft draft) {
    faults.requiredText("/title", draft.title(), 200);
    faults.text("/reference", draft.reference(), 200);
    faults.required("/decidedOn", draft.decidedOn());
    if (draft.decidedOn() != null) {
      faults.at("/decidedOn", world.future(CollaborationBook.firstDay(draft.decidedOn())));
      notBefore("/endsOn", draft.endsOn(), draft.decidedOn());
    }
    String commissionedBy = actor("/commissionedBy", draft.commissionedBy());
    faults.source("/source", draft.source());
    return new AssignmentProfile(
        requireNonNullElse(draft.title(), ""),
        draft.reference(),
        requireNonNullElse(draft.decidedOn(), SOME_DAY),
        draft.endsOn(),
        commissionedBy,
        actors("/responsible", requireNonNullElse(draft.responsible(), List.of())),
        actors("/cooperating", requireNonNullElse(draft.cooperating(), List.of())),
        tasks(requireNonNullElse(draft.tasks(), List.of())),
        reports(requireNonNullElse(draft.reports(), List.of()), draft.decidedOn()),
        ambitions(requireNonNullElse(draft.ambitions(), List.of())),
        draft.source() == null
            ? null
            : new Evidence(requireNonNullElse(draft.source().label(), ""), draft.source().url()));
  }

  private void notBefore(String pointer, @Nullable PartialDate date, PartialDate decidedOn) {
    var decided = CollaborationBook.firstDay(decidedOn);
    boolean before = date != null && CollaborationBook.day(date, decided).isBefore(decided);
    if (before && faults.none("/decidedOn")) {
      faults.at(pointer, true);
    } else if (before) {
      faults.maybe(Set.of(pointer));
    }
  }

  private void submitted(
      String pointer, @Nullable PartialDate date, @Nullable PartialDate decidedOn) {
    if (date != null) {
      faults.at(pointer, world.future(CollaborationBook.firstDay(date)));
      if (decidedOn != null) {
        notBefore(pointer, date, decidedOn);
      }
    }
  }

  private String actor(String pointer, @Nullable String code) {
    String actor = world.actor(code);
    faults.at(pointer, actor == null);
    return requireNonNullElse(actor, "nobody");
  }

  private List<String> actors(String pointer, List<String> codes) {
    List<String> actors = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      actors.add(actor(pointer + "/" + i, codes.get(i)));
    }
    faults.distinct(pointer, actors);
    return actors;
  }

  private List<Task> tasks(List<AssignmentDraft.OfTask> drafts) {
    List<Task> tasks = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      AssignmentDraft.OfTask draft = drafts.get(i);
      String id = requireNonNullElse(draft.id(), "");
      faults.id("/tasks/" + i + "/id", draft.id());
      faults.requiredText("/tasks/" + i + "/text", draft.text(), 1000);
      faults.at("/tasks/" + i + "/id", tasks.stream().anyMatch(task -> task.id().equals(id)));
      tasks.add(
          new Task(
              id, requireNonNullElse(draft.text(), ""), Boolean.TRUE.equals(draft.optional())));
    }
    return tasks;
  }

  private List<Report> reports(
      List<AssignmentDraft.OfReport> drafts, @Nullable PartialDate decidedOn) {
    List<Report> reports = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      AssignmentDraft.OfReport draft = drafts.get(i);
      String at = "/reports/" + i;
      String id = requireNonNullElse(draft.id(), "");
      faults.id(at + "/id", draft.id());
      faults.at(at + "/id", reports.stream().anyMatch(report -> report.id().equals(id)));
      faults.required(at + "/kind", draft.kind());
      faults.required(at + "/dueOn", draft.dueOn());
      submitted(at + "/submittedOn", draft.submittedOn(), decidedOn);
      faults.url(at + "/link", draft.link());
      faults.at(at + "/link", draft.link() != null && draft.submittedOn() == null);
      reports.add(
          new Report(
              id,
              requireNonNullElse(draft.kind(), ReportKind.FINAL),
              requireNonNullElse(draft.dueOn(), SOME_DAY),
              draft.submittedOn(),
              draft.link()));
    }
    return reports;
  }

  private List<Ambition> ambitions(List<Draft.OfAmbition> drafts) {
    List<Ambition> ambitions = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      ambitions.add(EntryReading.ambition("/ambitions/" + i, drafts.get(i), faults));
    }
    return ambitions;
  }
}
