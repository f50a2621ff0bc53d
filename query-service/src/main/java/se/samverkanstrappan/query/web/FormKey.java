package se.samverkanstrappan.query.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key that a form is sent with, under which it is written once, however often it is sent. */
public final class FormKey {
  private static final Pattern KEYS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private FormKey() {}

  /** One that no form has been sent with. */
  public static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** The one that was sent, or a fresh one where that is none of ours. */
  public static String of(@Nullable String sent) {
    return sent != null && KEYS.matcher(sent).matches() ? sent : fresh();
  }
}
