package se.samverkanstrappan.command.importing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import se.samverkanstrappan.command.http.UnreadableRequest;
import se.samverkanstrappan.command.importing.run.Mode;

/**
 * What is asked of an import.
 *
 * @param later whether the answer is not to wait for the end
 */
record ImportOrder(boolean spreadsheet, Mode mode, boolean dryRun, boolean later) {
  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final String MODE = "mode";
  private static final String DRY_RUN = "dryRun";

  static ImportOrder of(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
    boolean spreadsheet = isSpreadsheet(request.getContentType());
    Map<String, String[]> given = request.getParameterMap();
    for (String name : given.keySet()) {
      if (!Set.of(MODE, DRY_RUN).contains(name)) {
        throw new UnreadableRequest("", "there is no parameter of that name: mode, dryRun");
      }
    }
    String mode = oneOf(given, MODE, List.of("all", "valid"));
    String dryRun = oneOf(given, DRY_RUN, List.of("false", "true"));
    return new ImportOrder(
        spreadsheet,
        Mode.valueOf(mode.toUpperCase(Locale.ROOT)),
        Boolean.parseBoolean(dryRun),
        wantsNoWait(request));
  }

  private static boolean isSpreadsheet(@Nullable String contentType)
      throws HttpMediaTypeNotSupportedException {
    List<MediaType> taken = List.of(MediaType.APPLICATION_JSON, CSV);
    try {
      MediaType given = contentType == null ? null : MediaType.parseMediaType(contentType);
      if (given == null || taken.stream().noneMatch(given::equalsTypeAndSubtype)) {
        throw new HttpMediaTypeNotSupportedException(given, taken);
      }
      return CSV.equalsTypeAndSubtype(given);
    } catch (InvalidMediaTypeException e) {
      throw new HttpMediaTypeNotSupportedException(e.getMessage(), taken);
    }
  }

  /** The parameter's only value, or the first that it may have. */
  private static String oneOf(Map<String, String[]> given, String name, List<String> values) {
    String[] there = given.getOrDefault(name, new String[] {values.getFirst()});
    if (there.length != 1 || !values.contains(there[0])) {
      throw new UnreadableRequest("", name + " must be one of " + String.join(", ", values));
    }
    return there[0];
  }

  private static boolean wantsNoWait(HttpServletRequest request) {
    return Collections.list(request.getHeaders("Prefer")).stream()
        .flatMap(header -> Arrays.stream(header.split(",")))
        .map(preference -> preference.split(";")[0].strip())
        .anyMatch("respond-async"::equalsIgnoreCase);
  }
}
