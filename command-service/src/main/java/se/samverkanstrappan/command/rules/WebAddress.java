package se.samverkanstrappan.command.rules;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses on the web, as people paste them: more than the standard for addresses allows. */
public final class WebAddress {
  private static final int MOST = 1000;
  private static final Pattern SHAPE =
      Pattern.compile("https?://[^\\s/?#]+(?s:[/?#].*)?", Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** Tells where it is given and is not one. */
  public static void check(Violations violations, String pointer, @Nullable String address) {
    violations.text(pointer, address, MOST);
    violations.addIf(
        address != null && !SHAPE.matcher(address).matches(),
        pointer,
        "must be an address on the web");
  }

  /** One that was found right, with its scheme in small letters: readers know no other. */
  public static String plain(String address) {
    int end = address.indexOf(':');
    return address.substring(0, end).toLowerCase(Locale.ROOT) + address.substring(end);
  }
}
