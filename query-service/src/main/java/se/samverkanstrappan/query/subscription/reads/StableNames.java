package se.samverkanstrappan.query.subscription.reads;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;
import se.samverkanstrappan.query.subscription.Change;

/**
 * What changes and dates are called in feeds and calendars, at every installation and in every
 * answer alike, so that a reader drops what it has already.
 */
final class StableNames {
  /** The domain that packages are named after, and a year in which it was (RFC 4151). */
  private static final String AUTHORITY = "samverkanstrappan.se";

  private static final String TAG = "tag:" + AUTHORITY + ",2026:";

  private StableNames() {}

  /** A feed, by what it shows. */
  static String feed(String filter) {
    return TAG + "changes" + filter;
  }

  static String of(ToldChange told) {
    Change change = told.change();
    List<String> parts =
        new ArrayList<>(
            List.of("change", told.collaboration(), change.day().toString(), change.kind()));
    parts.addAll(change.of());
    return TAG + joined(parts);
  }

  static String of(ToldDate told) {
    String of = told.of().name().toLowerCase(Locale.ROOT);
    return joined(List.of(of, told.id(), told.date().name())) + "@" + AUTHORITY;
  }

  private static String joined(List<String> parts) {
    return parts.stream()
        .map(part -> UriUtils.encode(part, StandardCharsets.UTF_8))
        .collect(Collectors.joining("/"));
  }
}
