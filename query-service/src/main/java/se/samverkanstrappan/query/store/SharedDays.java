package se.samverkanstrappan.query.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads days so that equal ones are one: what is kept in memory tells of a million days, but of few
 * different ones.
 */
final class SharedDays extends SimpleModule {
  private static final long serialVersionUID = 1;

  /** More than there are between any two years that are told of. */
  private static final int MOST = 100_000;

  private static final Map<String, LocalDate> DAYS = new ConcurrentHashMap<>();

  SharedDays() {
    addDeserializer(LocalDate.class, new Reading());
  }

  private static LocalDate day(String text) {
    LocalDate known = DAYS.get(text);
    if (known != null) {
      return known;
    }
    LocalDate day = LocalDate.parse(text);
    if (DAYS.size() < MOST) {
      DAYS.put(text, day);
    }
    return day;
  }

  private static final class Reading extends StdDeserializer<LocalDate> {
    Reading() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
      return day(parser.getString());
    }
  }
}
