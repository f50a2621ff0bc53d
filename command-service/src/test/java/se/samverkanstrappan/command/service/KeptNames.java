package se.samverkanstrappan.command.service;

import java.util.Optional;
import se.samverkanstrappan.command.person.NamesElsewhere;
import se.samverkanstrappan.command.security.TestIssuer;

/** Somebody who has an account of one person; not found by scanning, but named. */
final class KeptNames implements NamesElsewhere {
  static final String ACCOUNT = "has-an-account";
  static final String REMEDY = "end the account first";

  @Override
  public Optional<String> remedy(String subject) {
    return Optional.of(REMEDY).filter(any -> subject.equals(TestIssuer.subject(ACCOUNT)));
  }
}
