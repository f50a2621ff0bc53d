package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.command.model.Outcome.Refusal;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/** The book as the specification says it: does what is asked, or tells why not. */
final class BookModel {
  final World world;

  BookModel(Slip slip, LocalDate today) {
    this(new World(slip, today));
  }

  BookModel(World world) {
    this.world = world;
  }

  /** The version that stands where a command goes; 0 where there is nothing. */
  long version(Command command) {
    return switch (command) {
      case Command.ToCollaboration to -> collaborationVersion(to.collaboration());
      case Command.Open open -> collaborationVersion(open.id());
      case Command.ToAssignment to -> assignmentVersion(to.assignment());
      case Command.Create create -> assignmentVersion(create.id());
      case Command.Register register -> 0;
    };
  }

  private long collaborationVersion(String id) {
    CollaborationBook book = world.collaborations.get(id);
    return book == null ? 0 : book.version;
  }

  private long assignmentVersion(String id) {
    return world.assignmentVersions.getOrDefault(id, 0L);
  }

  /**
   * @param stale whether another version is asked for than the one that stands
   */
  Expected handle(Command command, boolean stale) {
    return switch (command) {
      case Command.Register register -> register(register);
      case Command.Open open -> open(open, stale);
      case Command.Create create -> new AssignmentModel(world).create(create, stale);
      case Command.ToAssignment to -> new AssignmentModel(world).handle(to, stale);
      case Command.ToCollaboration to -> {
        CollaborationBook book = world.collaborations.get(to.collaboration());
        yield book == null
            ? Expected.refused(Refusal.NOT_FOUND)
            : new CollaborationModel(world, book).handle(to, stale);
      }
    };
  }

  private Expected register(Command.Register command) {
    if (world.actors.containsKey(command.id())) {
      return Expected.refused(Refusal.ID_TAKEN, "/id");
    }
    Faults faults = new Faults(world.slip);
    faults.id("/id", command.id());
    faults.requiredText("/name", command.name(), 200);
    if (!faults.none()) {
      return faults.refused();
    }
    world.actors.put(command.id(), command.id());
    return Expected.event(
        new ActorRegistered(
            new ActorProfile(
                ActorKind.ASSOCIATION,
                "" + command.name(),
                null,
                null,
                null,
                null,
                false,
                List.of(),
                null,
                null,
                null)));
  }

  private Expected open(Command.Open command, boolean stale) {
    if (stale) {
      return Expected.refused(Refusal.STALE);
    }
    if (world.collaborations.containsKey(command.id())) {
      return Expected.refused(Refusal.ID_TAKEN, "/id");
    }
    Faults faults = new Faults(world.slip);
    faults.id("/id", command.id());
    String owner = world.actor(command.owner());
    faults.at("/owner", owner == null);
    CollaborationChanged fields = FieldsReading.read(command.fields(), world, faults);
    if (!faults.none() || owner == null) {
      return faults.refused();
    }
    world.collaborations.put(command.id(), new CollaborationBook(world.slip, fields, owner));
    return Expected.event(
        new CollaborationOpened(
            fields.title(),
            fields.purpose(),
            owner,
            fields.openedOn(),
            fields.endsOn(),
            fields.form(),
            fields.areas(),
            fields.counties()));
  }
}
