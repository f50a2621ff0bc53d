package se.samverkanstrappan.command.importing.run;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.aggregate.Asker;

/**
 * What may be added by who sends a file: administrators add anything, process owners to what their
 * own organisation owns. Actors and assignments that are there already may be sent by both, for an
 * export has them too.
 */
record SenderRights(Asker sender) {
  static final String FOR_ADMINISTRATORS = "is added by administrators only";
  static final String OF_ANOTHER =
      "is not owned by the organisation that the account is process owner of";

  /** Whether actors and assignments may be added. */
  boolean coverTheRegister() {
    return sender.is(Role.ADMIN);
  }

  /** Whether collaborations of the owner may be founded and added to. */
  boolean coverThoseOf(@Nullable String owner) {
    return sender.is(Role.ADMIN) || sender.is(Role.PROCESS_OWNER) && sender.actsFor(owner);
  }
}
