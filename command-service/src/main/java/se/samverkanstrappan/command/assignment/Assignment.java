package se.samverkanstrappan.command.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.assignment.changeassignment.ChangeAssignment;
import se.samverkanstrappan.command.assignment.createassignment.CreateAssignment;
import se.samverkanstrappan.command.assignment.fixfollowup.FixFollowUp;
import se.samverkanstrappan.command.assignment.fixfollowup.FixedBefore;
import se.samverkanstrappan.command.assignment.submitreport.SubmitReport;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.publishing.PresentEpoch;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentEvent;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.FollowUpFixed;
import se.samverkanstrappan.events.assignment.ReportSubmitted;

/** A government assignment: what it asks for, of whom, and when it is to be reported. */
@Aggregate(
    type = "assignment",
    snapshotTriggerDefinition = "everyTwoHundredEvents",
    cache = "freshAssignments")
class Assignment extends RecordedAggregate {
  private @Nullable AssignmentProfile profile;
  private final List<FixedBefore> followUps = new ArrayList<>();

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  Receipt decide(CreateAssignment command, ActorDirectory actors, Clock clock) {
    if (!isNew()) {
      throw new IdTaken("/id", command.assignment());
    }
    begin(command.stream());
    AssignmentCreated created = command.decide(actors, LocalDate.now(clock));
    return record(command.assignment(), List.of(created), clock);
  }

  @CommandHandler
  Receipt decide(ChangeAssignment command, ActorDirectory actors, Clock clock) {
    List<AssignmentChanged> changed = command.decide(profile(), actors, LocalDate.now(clock));
    return record(command.assignment(), changed, clock);
  }

  @CommandHandler
  Receipt decide(SubmitReport command, Clock clock) {
    ReportSubmitted submitted = command.decide(profile(), LocalDate.now(clock));
    return record(submitted.report(), List.of(submitted), clock);
  }

  @CommandHandler
  Receipt decide(FixFollowUp command, Clock clock, PresentEpoch present) {
    FollowUpFixed fixed = command.decide(followUps, clock.instant(), LocalDate.now(clock));
    command.mustBeOf(present);
    return record(fixed.id(), List.of(fixed), clock);
  }

  @Override
  protected boolean permits(AggregateCommand command, Asker asker) {
    return new AssignmentPermissions(profile, asker).permit(command);
  }

  @Override
  protected void evolve(DomainEvent event) {
    if (event instanceof AssignmentEvent known) {
      profile = after(known);
    }
    if (event instanceof FollowUpFixed fixed) {
      followUps.add(FixedBefore.of(fixed));
    }
  }

  private AssignmentProfile after(AssignmentEvent event) {
    return switch (event) {
      case AssignmentCreated created -> created.profile();
      case AssignmentChanged changed -> changed.profile();
      case ReportSubmitted submitted -> profile().after(submitted);
      case FollowUpFixed fixed -> profile();
    };
  }

  static Assignment restored(
      Recorded recorded, AssignmentProfile profile, List<FixedBefore> followUps) {
    Assignment assignment = new Assignment();
    assignment.restore(recorded);
    assignment.profile = profile;
    assignment.followUps.addAll(followUps);
    return assignment;
  }

  /** There from the first event on. */
  AssignmentProfile profile() {
    return Objects.requireNonNull(profile);
  }

  /** In the order in which they were fixed, without what they say. */
  List<FixedBefore> followUps() {
    return List.copyOf(followUps);
  }
}
