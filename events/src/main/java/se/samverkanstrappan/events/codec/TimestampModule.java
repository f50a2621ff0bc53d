package se.samverkanstrappan.events.codec;

import java.time.Instant;
import se.samverkanstrappan.events.Timestamps;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Lets a mapper write instants as everything here does, in UTC with exactly six decimals, and read
 * them where they are text.
 */
public final class TimestampModule extends SimpleModule {
  public TimestampModule() {
    super("timestamps");
    addSerializer(Instant.class, new InMicroseconds());
    addDeserializer(Instant.class, new FromText<>(Instant.class, Instant::parse));
  }

  private static final class InMicroseconds extends StdSerializer<Instant> {
    InMicroseconds() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
      json.writeString(Timestamps.format(value));
    }
  }
}
