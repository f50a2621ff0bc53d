package se.samverkanstrappan.command.register;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.actor.registeractor.RegisterActor;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * The register that comes with the service: regions, county boards, municipalities, authorities.
 *
 * @param checksum of the file, to know whether it has been taken in
 */
record RegisterFile(String checksum, List<RegisterActor> actors) {
  private static final String PATH = "/register/actors.csv";

  static RegisterFile read() throws IOException {
    try (InputStream in = RegisterFile.class.getResourceAsStream(PATH)) {
      if (in == null) {
        throw new IOException("no register at " + PATH);
      }
      byte[] bytes = in.readAllBytes();
      List<RegisterActor> actors =
          new String(bytes, StandardCharsets.UTF_8)
              .lines()
              .skip(1)
              .filter(line -> !line.isBlank())
              .map(RegisterFile::row)
              .toList();
      return new RegisterFile(checksum(bytes), actors);
    }
  }

  /** The file is ours and holds no quotes, so a comma always ends a field. */
  private static RegisterActor row(String line) {
    String[] fields = line.split(",", -1);
    return new RegisterActor(
        fields[0],
        new ActorDraft(
            ActorKind.valueOf(fields[1]),
            fields[2],
            given(fields[3]),
            given(fields[4]),
            given(fields[5]),
            given(fields[6]),
            null,
            fields[7].isEmpty() ? List.of() : List.of(fields[7].split("\\|")),
            null,
            null,
            null));
  }

  private static @Nullable String given(String field) {
    return field.isEmpty() ? null : field;
  }

  private static String checksum(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
