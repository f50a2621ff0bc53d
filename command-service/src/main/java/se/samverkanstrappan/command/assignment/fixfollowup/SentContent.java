package se.samverkanstrappan.command.assignment.fixfollowup;

import static se.samverkanstrappan.events.assignment.FollowUpContent.MOST_BYTES;
import static se.samverkanstrappan.events.assignment.FollowUpContent.MOST_PACKED;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.assignment.FollowUpContent;

/**
 * What was sent to be kept, and what is said of it. However much it may unpack to, no more is read
 * of it than it is said to be, and nothing of that is held.
 */
record SentContent(String content, int bytes, String sha256) {
  private static final int PIECE = 8192;

  void check(Violations violations) {
    violations.addIf(bytes < 1 || bytes > MOST_BYTES, "/bytes", "must be 1 to " + MOST_BYTES);
    violations.addIf(
        content.length() > MOST_PACKED,
        "/content",
        "has " + content.length() + " characters, at most " + MOST_PACKED + " are allowed");
    if (violations.isEmpty()) {
      checkThatItFits(violations);
    }
  }

  private void checkThatItFits(Violations violations) {
    MessageDigest digest = FollowUpContent.sha256();
    try (InputStream json = FollowUpContent.open(content)) {
      if (digest(json, digest) != bytes) {
        violations.add("/bytes", "the content is not as long as that");
      } else if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
        violations.add("/sha256", "is not the checksum of the content");
      }
    } catch (IOException e) {
      violations.add("/content", "is not gzip in base64");
    }
  }

  /** How long it is; where it is longer than it is said to be, something longer than that. */
  private long digest(InputStream json, MessageDigest digest) throws IOException {
    byte[] piece = new byte[PIECE];
    long length = 0;
    for (int read = 0; read >= 0 && length <= bytes; read = json.read(piece)) {
      digest.update(piece, 0, read);
      length += read;
    }
    return length;
  }
}
