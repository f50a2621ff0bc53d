package se.samverkanstrappan.query.statement;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for the accessibility of an installation.
 *
 * @param owner the organisation that offers the service
 * @param email where one writes about what does not work
 * @param phone the same for who would rather call
 * @param supervisor the authority that one can complain to
 * @param supervisorUrl where one does
 */
@ConfigurationProperties("samverkanstrappan.accessibility")
record StatementSettings(
    @Nullable String owner,
    @Nullable String email,
    @Nullable String phone,
    @DefaultValue("Myndigheten för digital förvaltning (Digg)") String supervisor,
    @DefaultValue("https://www.digg.se/tdosanmalan") String supervisorUrl) {
  /** Whether anybody can be reached. */
  public boolean hasContact() {
    return isGiven(email) || isGiven(phone);
  }

  /** Whether it says whose service it is. */
  public boolean hasOwner() {
    return isGiven(owner);
  }

  private static boolean isGiven(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
