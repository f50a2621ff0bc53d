package se.samverkanstrappan.query.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a list was asked for by, as its file tells it. */
public final class AskedFor {
  /** What does not choose among the things, and is told otherwise. */
  private static final Set<String> OF_THE_FILE = Set.of("format", "lang", "asOf");

  private AskedFor() {}

  /** In the words of the address; empty where nothing was asked for but all. */
  public static String by(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(each -> !OF_THE_FILE.contains(each.getKey()))
        .flatMap(each -> asked(each.getKey(), each.getValue()))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** What is left blank, as forms send it, chooses nothing. */
  private static Stream<String> asked(String name, String[] values) {
    return Arrays.stream(values).filter(each -> !each.isBlank()).map(each -> name + "=" + each);
  }
}
