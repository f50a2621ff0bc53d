package se.samverkanstrappan.command.assignment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.assignment.changeassignment.ChangeAssignment;
import se.samverkanstrappan.command.assignment.createassignment.CreateAssignment;
import se.samverkanstrappan.command.assignment.fixfollowup.FixFollowUp;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.assignment.submitreport.SubmitReport;
import se.samverkanstrappan.events.assignment.AssignmentProfile;

/**
 * Who may ask what of an assignment: reviewers whose organisation it names, as the one that
 * commissions it, is responsible for it or cooperates.
 *
 * @param profile of the assignment as it stands; null where it is to be created
 */
record AssignmentPermissions(@Nullable AssignmentProfile profile, Asker asker) {
  /** More than a list may have: the rest is refused, and not looked up. */
  private static final int MOST = 500;

  boolean permit(AggregateCommand command) {
    return asker.is(Role.REVIEWER)
        && switch (command) {
          case CreateAssignment create -> isNamed(create.draft());
          case ChangeAssignment change -> isNamed(profile);
          case SubmitReport submit -> isNamed(profile);
          case FixFollowUp fix -> isNamed(profile);
          default -> throw new IllegalStateException("nobody said who may " + command.getClass());
        };
  }

  private boolean isNamed(@Nullable AssignmentProfile named) {
    return named != null
        && (asker.actsFor(named.commissionedBy())
            || named.responsible().stream().anyMatch(asker::actsFor)
            || named.cooperating().stream().anyMatch(asker::actsFor));
  }

  private boolean isNamed(AssignmentDraft draft) {
    List<String> codes = new ArrayList<>();
    if (draft.commissionedBy() != null) {
      codes.add(draft.commissionedBy());
    }
    add(codes, draft.responsible());
    add(codes, draft.cooperating());
    return asker.actors().resolve(codes).values().stream().anyMatch(asker::actsFor);
  }

  private static void add(List<String> codes, @Nullable List<String> more) {
    if (more != null) {
      more.stream().limit(MOST).forEach(codes::add);
    }
  }
}
