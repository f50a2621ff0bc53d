package se.samverkanstrappan.standalone.accounts;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Role;

/**
 * What is no account but asks all the same; only who has the installation's key can make its token.
 */
enum OwnProgram {
  /** The read side, when it asks the write side for something in its own name. */
  QUERY_SERVICE("query-service", Role.SERVICE),
  /** What starts an installation, when it loads something into it. */
  STANDALONE("standalone", Role.ADMIN);

  private final String subject;
  private final Role role;

  OwnProgram(String subject, Role role) {
    this.subject = subject;
    this.role = role;
  }

  /** As tokens name it: an account's id never looks like that. */
  String subject() {
    return subject;
  }

  Role role() {
    return role;
  }

  static Optional<OwnProgram> of(@Nullable String subject) {
    return Arrays.stream(values()).filter(each -> each.subject.equals(subject)).findFirst();
  }
}
