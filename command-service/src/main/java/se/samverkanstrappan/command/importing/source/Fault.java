package se.samverkanstrappan.command.importing.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why something of what was sent cannot be taken in.
 *
 * @param pointer JSON pointer into a bundle; null for a spreadsheet
 * @param row number of the first line of a spreadsheet's row, the header being 1; null for a bundle
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(@Nullable String pointer, @Nullable Long row, String message) {
  public static Fault at(String pointer, String message) {
    return new Fault(pointer, null, message);
  }

  public static Fault inRow(long row, String message) {
    return new Fault(null, row, message);
  }
}
