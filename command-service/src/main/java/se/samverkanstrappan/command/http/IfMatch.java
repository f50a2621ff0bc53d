package se.samverkanstrappan.command.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version a request is conditional on.
 *
 * @param version null where the request is not conditional
 */
public record IfMatch(@Nullable Long version) {
  private static final Pattern VERSION = Pattern.compile("\"(0|[1-9]\\d{0,17})\"");

  /** Reads the header; absent and {@code *} ask for nothing. */
  static IfMatch parse(@Nullable String header) {
    if (header == null || header.strip().equals("*")) {
      return new IfMatch(null);
    }
    Matcher matcher = VERSION.matcher(header.strip());
    if (!matcher.matches()) {
      throw new UnreadableRequest(
          "", "If-Match must be one version in quotation marks, as in \"3\"");
    }
    return new IfMatch(Long.valueOf(matcher.group(1)));
  }
}
