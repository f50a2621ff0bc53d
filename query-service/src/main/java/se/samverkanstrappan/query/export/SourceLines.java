package se.samverkanstrappan.query.export;

import java.util.List;
import java.util.stream.Collectors;
import se.samverkanstrappan.events.collaboration.Evidence;

/** Sources as a cell of a workbook tells them. */
final class SourceLines {
  private SourceLines() {}

  /** Sources, a line each. */
  static String of(List<Evidence> evidence) {
    return evidence.stream()
        .map(each -> each.url() == null ? each.label() : each.label() + " " + each.url())
        .collect(Collectors.joining("\n"));
  }
}
