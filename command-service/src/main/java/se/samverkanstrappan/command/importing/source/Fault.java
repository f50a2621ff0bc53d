package se.samverkanstrappan.command.importing.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something of what was sent cannot be taken in.
 *
 * @param pointer JSON pointer into a bundle; null for a spreadsheet
 * @param row number of the first line of a spreadsheet's row, the header being 1; null for a bundle
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(
    value = {"code", "parameters", "column", "item", "about"},
    allowGetters = true)
public record Fault(@Nullable String pointer, @Nullable Long row, String message) {
  public static Fault at(String pointer, String message) {
    return new Fault(pointer, null, message);
  }

  public static Fault inRow(long row, String message) {
    return new Fault(null, row, message);
  }

  /** What is wrong, for whoever says it in another language. */
  @JsonProperty
  public FaultKind code() {
    return FaultKind.of(words().text()).kind();
  }

  /** What the message tells of this occasion, in its order. */
  @JsonProperty
  public List<String> parameters() {
    return FaultKind.of(words().text()).parameters();
  }

  /** The spreadsheet's column; null in a bundle, and for the row as a whole. */
  @JsonProperty
  public @Nullable String column() {
    return words().column();
  }

  /** Which of the things in the cell, from 1; null for all of it. */
  @JsonProperty
  public @Nullable Integer item() {
    return words().item();
  }

  /** The id of another entry that this one makes wrong; null where it is wrong by itself. */
  @JsonProperty
  public @Nullable String about() {
    return words().about();
  }

  private FaultWords words() {
    return FaultWords.of(message, row != null);
  }
}
