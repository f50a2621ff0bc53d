package se.samverkanstrappan.command.service;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.security.TestIssuer;

/**
 * Everybody who may ask, as the columns of the matrix. What is written to belongs to region-12;
 * region-09 takes part, region-14 has nothing to do with it.
 */
enum Somebody {
  NOBODY(null),
  NO_ROLE("region-12"),
  ADMIN_WITHOUT_ORGANISATION(null, "admin"),
  SERVICE(null, "service"),
  OWNER_PROCESS_OWNER("region-12", "process-owner"),
  OWNER_MANAGER("region-12", "manager"),
  OWNER_REVIEWER("region-12", "reviewer"),
  PARTICIPANT_PROCESS_OWNER("region-09", "process-owner"),
  PARTICIPANT_MANAGER("region-09", "manager"),
  PARTICIPANT_REVIEWER("region-09", "reviewer"),
  OTHER_PROCESS_OWNER("region-14", "process-owner"),
  OTHER_MANAGER("region-14", "manager"),
  OTHER_REVIEWER("region-14", "reviewer"),
  UNKNOWN_ORGANISATION("no-such-actor", "process-owner", "manager", "reviewer");

  private final @Nullable String token;

  Somebody(@Nullable String organisation, String... roles) {
    this.token =
        name().equals("NOBODY") ? null : TestIssuer.token("test-" + name(), organisation, roles);
  }

  @Nullable String token() {
    return token;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
