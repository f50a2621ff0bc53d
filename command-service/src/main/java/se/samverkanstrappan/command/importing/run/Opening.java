package se.samverkanstrappan.command.importing.run;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.profile.ProfileDraft;
import se.samverkanstrappan.command.collaboration.state.EntryKind;
import se.samverkanstrappan.command.importing.source.Place;
import tools.jackson.databind.node.ObjectNode;

/** The own fields of a collaboration as they were sent, of the right shape. */
record Opening(ProfileDraft profile, String owner) {
  private static final String OWNER = "owner";

  /** Null where a field cannot be what it is said to be. */
  static @Nullable Opening of(Reading reading, Place place, ObjectNode own) {
    ObjectNode fields = own.deepCopy();
    Arrays.stream(EntryKind.values()).forEach(kind -> fields.remove(kind.list()));
    String owner = fields.remove(OWNER).asString();
    ProfileDraft profile = reading.as(ProfileDraft.class, place, fields);
    return profile == null ? null : new Opening(profile, owner);
  }
}
