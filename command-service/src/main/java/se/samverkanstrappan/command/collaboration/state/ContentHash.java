package se.samverkanstrappan.command.collaboration.state;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import tools.jackson.databind.json.JsonMapper;

/**
 * 64 bits that tell whether two contents of an interaction are the same; the order of observations
 * and of participants means nothing.
 *
 * <p>They stand in snapshots: another way to work them out, or a new field of the interaction, asks
 * for a new snapshot revision.
 */
public final class ContentHash {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ContentHash() {}

  public static long of(Interaction interaction) {
    Interaction ordered =
        new Interaction(
            interaction.date(),
            interaction.estimated(),
            interaction.form(),
            interaction.observations().stream().sorted().toList(),
            byActor(interaction.participants()),
            interaction.summary(),
            interaction.outcome(),
            interaction.evidence());
    return ByteBuffer.wrap(sha256(MAPPER.writeValueAsBytes(ordered))).getLong();
  }

  private static List<Attendance> byActor(List<Attendance> participants) {
    return participants.stream().sorted(Comparator.comparing(Attendance::actor)).toList();
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
