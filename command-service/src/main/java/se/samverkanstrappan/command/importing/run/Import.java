package se.samverkanstrappan.command.importing.run;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.collaboration.BookedCollaborations;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.AssignmentDirectory;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.http.StrictJson;
import se.samverkanstrappan.command.importing.run.Result.Outcome;
import se.samverkanstrappan.command.importing.schema.BundleSchema;
import se.samverkanstrappan.command.importing.source.Faults;
import se.samverkanstrappan.command.importing.source.Source;

/** Takes in what was sent: checks all of it as if it were written, then writes what may go in. */
@Component
public class Import {
  private final CommandGateway gateway;
  private final ActorDirectory actors;
  private final AssignmentDirectory assignments;
  private final BookedProfiles booked;
  private final BookedCollaborations collaborations;
  private final Clock clock;
  private final StrictJson json = new StrictJson();

  Import(
      CommandGateway gateway,
      ActorDirectory actors,
      AssignmentDirectory assignments,
      BookedProfiles booked,
      BookedCollaborations collaborations,
      Clock clock) {
    this.gateway = gateway;
    this.actors = actors;
    this.assignments = assignments;
    this.booked = booked;
    this.collaborations = collaborations;
    this.clock = clock;
  }

  /**
   * Does it; cut off, it is finished by doing it again.
   *
   * @param dryRun tells what would come of it, and writes nothing
   * @param asked who asked for it
   * @throws se.samverkanstrappan.command.importing.source.Unreadable where nothing of it can be
   *     taken in, whatever the mode
   * @throws Progress.Stopped where it was told to end
   */
  public Result run(Source source, Mode mode, boolean dryRun, AskedBy asked, Progress progress) {
    Faults faults = new Faults();
    if (!source.faults().isEmpty()) {
      source.faults().forEach(faults::add);
      return Result.of(mode == Mode.ALL ? Outcome.REFUSED : Outcome.DONE, Tally.NONE, faults);
    }
    Parts parts = parts(new Reading(source, new BundleSchema(), json, faults), asked);
    progress.begin(Progress.Phase.CHECKING, source.size());
    Tally checked = parts.check(progress);
    progress.end();
    if (faults.count() > 0 && mode == Mode.ALL) {
      return Result.of(Outcome.REFUSED, new Tally(0, checked.unchanged()), faults);
    }
    if (dryRun) {
      return Result.of(Outcome.DONE, checked, faults);
    }
    progress.begin(Progress.Phase.WRITING, checked.added());
    long before = faults.count();
    Tally written = parts.write(new BookWriter(gateway, asked, faults), progress);
    progress.end();
    boolean lacking = mode == Mode.ALL && faults.count() > before;
    Outcome outcome =
        !lacking ? Outcome.DONE : written.added() == 0 ? Outcome.REFUSED : Outcome.INCOMPLETE;
    return Result.of(outcome, new Tally(written.added(), checked.unchanged()), faults);
  }

  private Parts parts(Reading reading, AskedBy asked) {
    KnownActors knownActors = new KnownActors(actors);
    SenderRights rights = new SenderRights(Asker.of(asked.identity(), actors));
    KnownAssignments knownAssignments = new KnownAssignments(assignments);
    Surroundings around = new Surroundings(knownActors, knownAssignments, LocalDate.now(clock));
    return new Parts(
        new SentActors(reading, knownActors, booked, rights),
        new SentAssignments(reading, knownActors, knownAssignments, booked, around.today(), rights),
        new SentCollaborations(reading, knownActors, around, collaborations, rights));
  }

  /** What a bundle is made of, in the order in which it can be written. */
  private record Parts(
      SentActors actors, SentAssignments assignments, SentCollaborations collaborations) {
    Tally check(Progress progress) {
      return actors
          .check(progress)
          .plus(assignments.check(progress))
          .plus(collaborations.check(progress));
    }

    Tally write(BookWriter writer, Progress progress) {
      return actors
          .write(writer, progress)
          .plus(assignments.write(writer, progress))
          .plus(collaborations.write(writer, progress));
    }
  }
}
