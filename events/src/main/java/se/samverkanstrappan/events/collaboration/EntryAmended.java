package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * An entry was corrected; interactions have an event of their own.
 *
 * @param entry all of it as it now stands, on the wire under the word for its kind
 */
public record EntryAmended(
    String id,
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        @JsonSubTypes({
          @Type(value = Stay.class, name = "participant"),
          @Type(value = RoleHeld.class, name = "role"),
          @Type(value = MandateHeld.class, name = "mandate"),
          @Type(value = Perception.class, name = "perception"),
          @Type(value = Ambition.class, name = "ambition"),
          @Type(value = Obstacle.class, name = "obstacle"),
          @Type(value = LifecycleChange.class, name = "lifecycle"),
          @Type(value = Link.class, name = "link")
        })
        Entry entry,
    String reason)
    implements EntryStated {
  public EntryAmended {
    requireNonNull(id, "id");
    requireNonNull(entry, "entry");
    requireNonNull(reason, "reason");
    if (entry instanceof Interaction) {
      throw new IllegalArgumentException("an interaction is amended by an event of its own");
    }
  }

  @Override
  public Entry stated() {
    return entry;
  }
}
