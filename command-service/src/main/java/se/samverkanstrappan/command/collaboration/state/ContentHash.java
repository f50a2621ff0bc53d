package se.samverkanstrappan.command.collaboration.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import tools.jackson.databind.json.JsonMapper;

/**
 * 64 bits that tell whether two entries say the same of what happened or began; how they ended is
 * kept apart, and the order of observations and of participants means nothing.
 *
 * <p>They stand in snapshots: another way to work them out, or a new field of an entry, asks for a
 * new snapshot revision.
 */
final class ContentHash {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ContentHash() {}

  static long of(Entry entry) {
    return of(MAPPER.writeValueAsBytes(begun(entry)));
  }

  static long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Entry begun(Entry entry) {
    return switch (entry) {
      case Stay it -> new Stay(it.actor(), it.joinedOn(), null);
      case RoleHeld it -> new RoleHeld(it.actor(), it.role(), it.from(), null);
      case Link it -> new Link(it.assignment(), it.task(), it.from(), null);
      case Obstacle it -> new Obstacle(it.kind(), it.raisedOn(), it.description(), null, null);
      case Interaction it -> ordered(it);
      default -> entry;
    };
  }

  private static Interaction ordered(Interaction interaction) {
    return new Interaction(
        interaction.date(),
        interaction.estimated(),
        interaction.form(),
        interaction.observations().stream().sorted().toList(),
        byActor(interaction.participants()),
        interaction.summary(),
        interaction.outcome(),
        interaction.evidence());
  }

  private static List<Attendance> byActor(List<Attendance> participants) {
    return participants.stream().sorted(Comparator.comparing(Attendance::actor)).toList();
  }

  private static long of(byte[] content) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content)).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
