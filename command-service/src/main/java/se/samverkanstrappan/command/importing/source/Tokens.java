package se.samverkanstrappan.command.importing.source;

import java.io.Closeable;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The tokens of a bundle, and at which byte of the file each stands. */
final class Tokens implements Closeable {
  private static final int LONGEST_NAME = 200;

  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(50)
                          .maxStringLength(1_000_000)
                          .maxNameLength(LONGEST_NAME)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .build();

  /** The parser remembers every name it meets; more than these would fill the memory. */
  private static final int MOST_UNKNOWN_NAMES = 100_000;

  private final JsonParser parser;
  private final long base;
  private int unknownNames;

  /**
   * Begins to read.
   *
   * @param base where in the file the stream begins
   */
  Tokens(InputStream json, long base) {
    this.parser = JSON.createParser(json);
    this.base = base;
  }

  /** The next one, or null at the end. */
  @Nullable JsonToken next() {
    try {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.PROPERTY_NAME
          && !FieldNames.known(parser.currentName())
          && ++unknownNames > MOST_UNKNOWN_NAMES) {
        throw unreadable("holds too many fields that are not known");
      }
      return token;
    } catch (JacksonException e) {
      throw unreadable(reason(e));
    }
  }

  /** Where the current token begins. */
  long offset() {
    return base + parser.currentTokenLocation().getByteOffset();
  }

  String name() {
    return parser.currentName();
  }

  /** The text of the current token. */
  String text() {
    try {
      return parser.getString();
    } catch (JacksonException e) {
      throw unreadable(reason(e));
    }
  }

  JsonParser parser() {
    return parser;
  }

  /** Goes from the beginning of a value to its end and tells at which byte that is. */
  long skip() {
    int depth = 0;
    JsonToken token = parser.currentToken();
    while (true) {
      if (token == null) {
        throw unreadable("ends too early");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return offset();
      }
      token = next();
    }
  }

  private Unreadable unreadable(String reason) {
    String pointer = parser.streamReadContext().pathAsPointer().toString();
    var location = parser.currentLocation();
    return new Unreadable(
        Fault.at(
            pointer,
            reason
                + ", in line "
                + location.getLineNr()
                + ", character "
                + location.getColumnNr()));
  }

  /** In our own words: the library's tell how it works. */
  private static String reason(JacksonException e) {
    String message = String.valueOf(e.getOriginalMessage());
    if (e instanceof StreamConstraintsException) {
      return "is nested too deep or has a name, text or number that is too long";
    }
    if (e instanceof UnexpectedEndOfInputException) {
      return "ends too early";
    }
    return message.startsWith("Duplicate") ? "has a field twice" : "is not readable JSON";
  }

  @Override
  public void close() {
    parser.close();
  }
}
