package se.samverkanstrappan.query.followup.fixing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.web.Problem.Fault;
import se.samverkanstrappan.query.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which follow-up is to be fixed, as it was sent.
 *
 * @param knownAt to the microsecond; null for what is known now
 * @param rule the id of a rule; null for the current one
 */
record FixRequest(LocalDate asOf, @Nullable Instant knownAt, @Nullable String rule) {
  private static final int MAX_DEPTH = 50;
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(MAX_DEPTH).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Set<String> KNOWN = Set.of("asOf", "knownAt", "rule");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9T:.-]+Z");
  private static final Pattern ANY = Pattern.compile("(?s).*");

  /**
   * Reads a body.
   *
   * @throws Refusal where it is not such a request, with all that is wrong
   */
  static FixRequest read(byte[] body) {
    JsonNode sent = parse(body);
    List<Fault> faults = new ArrayList<>();
    for (String name : sent.propertyNames()) {
      if (!KNOWN.contains(name)) {
        faults.add(new Fault(pointer(name), "is not a field that can be set here"));
      }
    }
    LocalDate asOf = text(sent, "asOf", DAY, LocalDate::parse, faults);
    Instant knownAt = text(sent, "knownAt", INSTANT, Instant::parse, faults);
    String rule = text(sent, "rule", ANY, text -> text, faults);
    if (!faults.isEmpty()) {
      throw Refusal.unreadableBody(faults);
    }
    if (asOf == null) {
      throw Refusal.rulesBroken(List.of(new Fault("/asOf", "is required")));
    }
    return new FixRequest(
        asOf, knownAt == null ? null : knownAt.truncatedTo(ChronoUnit.MICROS), rule);
  }

  /**
   * What the book will know later is not known.
   *
   * @throws Refusal where that is asked for
   */
  void mustBeKnownBy(Instant now) {
    if (knownAt != null && knownAt.isAfter(now)) {
      throw Refusal.rulesBroken(List.of(new Fault("/knownAt", "is in the future")));
    }
  }

  private static JsonNode parse(byte[] body) {
    JsonNode sent;
    try {
      sent = STRICT.readTree(body);
    } catch (JacksonException e) {
      throw Refusal.unreadableBody(List.of(new Fault("", "is not readable JSON")));
    }
    if (!sent.isObject()) {
      throw Refusal.unreadableBody(List.of(new Fault("", "an object is required")));
    }
    return sent;
  }

  private static <T> @Nullable T text(
      JsonNode sent, String name, Pattern shape, Function<String, T> reading, List<Fault> faults) {
    JsonNode value = sent.get(name);
    if (value == null || value.isNull()) {
      return null;
    }
    try {
      if (!value.isString()) {
        faults.add(new Fault(pointer(name), "has the wrong type"));
        return null;
      }
      if (shape.matcher(value.asString()).matches()) {
        return Objects.requireNonNull(reading.apply(value.asString()));
      }
    } catch (DateTimeException e) {
      // there is no such day
    }
    faults.add(new Fault(pointer(name), "has no readable value"));
    return null;
  }

  private static String pointer(String name) {
    return "/" + name.replace("~", "~0").replace("/", "~1");
  }
}
