package se.samverkanstrappan.command.collaboration.state;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.ObstacleResolved;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What is kept of an entry: all that rules ask about, and hashes of the rest.
 *
 * @param on when it happened or began
 * @param until the first day on which it no longer holds
 * @param who the actors it is about
 * @param about what tells it from others of its kind: the role, the task, the lifecycle change
 * @param content tells whether two contents are the same, apart from how they ended
 * @param ending tells whether what was said of the end is the same, apart from its day
 * @param reason of a lifecycle change, which an amendment does not say again
 */
public record Kept(
    EntryKind kind,
    PartialDate on,
    @Nullable PartialDate until,
    Collection<String> who,
    String about,
    long content,
    long ending,
    @Nullable String reason,
    boolean retracted) {

  /** What is kept of an entry that stands. */
  public static Kept of(Entry entry) {
    long content = ContentHash.of(entry);
    return switch (entry) {
      case Stay it -> spell(it, it.joinedOn(), it.leftOn(), List.of(it.actor()), "", content);
      case RoleHeld it ->
          spell(it, it.from(), it.until(), List.of(it.actor()), it.role().name(), content);
      case Link it ->
          spell(it, it.from(), it.until(), List.of(), task(it.assignment(), it.task()), content);
      case MandateHeld it -> spell(it, it.from(), null, List.of(it.actor()), "", content);
      case Perception it -> spell(it, it.date(), null, List.of(it.actor()), "", content);
      case Ambition it -> spell(it, it.by(), null, List.of(), "", content);
      case Interaction it ->
          spell(
              it,
              it.date(),
              null,
              it.participants().stream().map(Attendance::actor).toList(),
              "",
              content);
      case Obstacle it ->
          spell(it, it.raisedOn(), null, List.of(), it.kind().name(), content)
              .ended(it.resolvedOn(), it.resolution());
      case LifecycleChange it ->
          new Kept(
              EntryKind.LIFECYCLE,
              it.date(),
              null,
              List.of(),
              it.kind().name(),
              content,
              0,
              it.reason(),
              false);
    };
  }

  /** What tells a link to one task from a link to another. */
  static String task(String assignment, String task) {
    return assignment + "/" + task;
  }

  /** The same, with its end. */
  public Kept ended(EntryEnded event) {
    return switch (event) {
      case ParticipantLeft left -> ended(left.leftOn(), null);
      case RoleEnded role -> ended(role.until(), null);
      case ObstacleResolved obstacle -> ended(obstacle.resolvedOn(), obstacle.resolution());
    };
  }

  /** Whether another says exactly the same. */
  public boolean says(Kept other) {
    return kind == other.kind
        && content == other.content
        && ending == other.ending
        && on.equals(other.on)
        && Objects.equals(until, other.until);
  }

  /** JSON pointer to the date in which another differs, or to the whole where it is not a date. */
  public String differsFrom(Kept other) {
    if (kind != other.kind) {
      return "";
    }
    if (!on.equals(other.on)) {
      return kind.begins();
    }
    return Objects.equals(until, other.until) ? "" : kind.ends();
  }

  Kept takenBack() {
    return new Kept(kind, on, until, who, about, content, ending, reason, true);
  }

  Kept about(Collection<String> same) {
    return new Kept(kind, on, until, same, about, content, ending, reason, retracted);
  }

  private Kept ended(@Nullable PartialDate day, @Nullable String remark) {
    long hash = remark == null ? 0 : ContentHash.of(remark);
    return new Kept(kind, on, day, who, about, content, hash, reason, retracted);
  }

  private static Kept spell(
      Entry entry,
      PartialDate on,
      @Nullable PartialDate until,
      Collection<String> who,
      String about,
      long content) {
    return new Kept(EntryKind.of(entry), on, until, who, about, content, 0, null, false);
  }
}
