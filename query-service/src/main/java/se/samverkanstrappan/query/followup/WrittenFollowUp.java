package se.samverkanstrappan.query.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.placement.PlacementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A follow-up as it is written down: its canonical JSON, whatever version of the code wrote it, and
 * what that says of itself.
 */
public final class WrittenFollowUp {
  /** The addresses that open things, and which of them opens what. */
  private static final List<String> READS = List.of("reads", "pages");

  /** What follow-ups came to tell later than the first of them. */
  private static final List<String> LATER = List.of("names", "placementRule");

  private final byte[] json;

  /** Read when it is first asked for: whoever wants the bytes has no use for it. */
  private @Nullable JsonNode tree;

  private WrittenFollowUp(byte[] json) {
    this.json = json;
  }

  /** One that was written down. */
  public static WrittenFollowUp of(byte[] json) {
    return new WrittenFollowUp(json.clone());
  }

  /** Writes one down. */
  public static WrittenFollowUp of(FollowUp followUp) {
    return new WrittenFollowUp(CanonicalJson.bytes(followUp));
  }

  /** The very bytes. */
  public byte[] json() {
    return json.clone();
  }

  /** SHA-256 of the bytes, in small hexadecimal digits. */
  public String sha256() {
    return CanonicalJson.sha256(json);
  }

  /** All that it says, to be read and not to be changed. */
  public JsonNode tree() {
    JsonNode read = tree;
    if (read == null) {
      read = CanonicalJson.read(json);
      tree = read;
    }
    return read;
  }

  /** What it says, without the addresses that open it: those differ with every day asked about. */
  public JsonNode figures() {
    JsonNode figures = tree().deepCopy();
    removeReads(figures);
    return figures;
  }

  /**
   * In which lines another differs from it. What one of the two never told, as nothing did when it
   * was written, is no difference.
   */
  public List<Difference> differences(WrittenFollowUp other) {
    ObjectNode before = (ObjectNode) figures();
    ObjectNode after = (ObjectNode) other.figures();
    for (String each : LATER) {
      if (!before.has(each) || !after.has(each)) {
        before.remove(each);
        after.remove(each);
      }
    }
    return Difference.between(before, after);
  }

  public String assignment() {
    return tree().at("/assignment/id").asString();
  }

  public LocalDate asOf() {
    return LocalDate.parse(tree().required("asOf").asString());
  }

  /** Null where all of the book counted. */
  public @Nullable Instant knownAt() {
    JsonNode knownAt = tree().get("knownAt");
    return knownAt == null ? null : Instant.parse(knownAt.asString());
  }

  /** The id of the rule. */
  public String rule() {
    return tree().required("rule").asString();
  }

  /** The rule itself; null in one that was written when follow-ups told its id alone. */
  public @Nullable PlacementRule placementRule() {
    JsonNode rule = tree().get("placementRule");
    return rule == null
        ? null
        : new PlacementRule(
            rule.required("id").asString(),
            rule.required("windowMonths").asInt(),
            rule.required("confirmations").asInt(),
            rule.required("quorumPerMille").asInt(),
            rule.required("quorumFloor").asInt());
  }

  private static void removeReads(JsonNode any) {
    if (any instanceof ObjectNode object) {
      object.remove(READS);
    }
    any.values().forEach(WrittenFollowUp::removeReads);
  }
}
