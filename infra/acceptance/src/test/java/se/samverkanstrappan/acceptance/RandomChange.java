package se.samverkanstrappan.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Another content for an entry of a bundle, which the rules may or may not allow. */
record RandomChange(Random random) {
  private static final LocalDate LAST = LocalDate.of(2026, 11, 1);

  ObjectNode of(String kind, ObjectNode entry) {
    ObjectNode other = entry.deepCopy();
    switch (kind) {
      case "participants" -> stay(other);
      case "roles" -> other.put("role", any("FINANCIER", "EXECUTOR", "INITIATOR", "CO_OWNER"));
      case "mandates" -> other.put("mandate", any("OBSERVE", "CONTRIBUTE", "NEGOTIATE", "DECIDE"));
      case "interactions" -> interaction(other);
      case "perceptions" -> other.put("perceived", 1 + random.nextInt(8)).put("comment", text());
      case "ambitions" -> other.put("step", 1 + random.nextInt(8));
      case "obstacles" -> obstacle(other);
      case "lifecycle" -> move(other, "date", 20);
      case "links" -> move(other, "from", 300);
      default -> throw new IllegalArgumentException(kind);
    }
    return other;
  }

  private void stay(ObjectNode stay) {
    switch (random.nextInt(3)) {
      case 0 -> stay.put("leftOn", LAST.minusDays(random.nextInt(600)).toString());
      case 1 -> stay.remove("leftOn");
      default -> move(stay, "joinedOn", 60);
    }
  }

  private void interaction(ObjectNode interaction) {
    ArrayNode present = (ArrayNode) interaction.get("participants");
    switch (random.nextInt(4)) {
      case 0 -> move(interaction, "date", 60);
      case 1 -> interaction.put("summary", text());
      case 2 -> {
        if (present.size() > 1) {
          present.remove(random.nextInt(present.size()));
        }
      }
      default ->
          interaction
              .putArray("observations")
              .add(any("INFORMED", "DISCUSSED", "EXCHANGED", "WORKED_JOINTLY", "CONTRIBUTED"));
    }
  }

  private void obstacle(ObjectNode obstacle) {
    if (random.nextBoolean()) {
      obstacle.put("resolvedOn", LAST.minusDays(random.nextInt(900)).toString());
      obstacle.put("resolution", text());
    } else {
      obstacle.put("description", text());
    }
  }

  /** Some days earlier or later; one told no more precisely becomes a day of its month or year. */
  private void move(ObjectNode entry, String field, int days) {
    String told = entry.get(field).asString();
    LocalDate day = LocalDate.parse(told + "-01-01".substring(Math.min(6, (told.length() - 4))));
    entry.put(field, day.plusDays(random.nextInt(2 * days) - days).toString());
  }

  private String text() {
    return "Exempel: rättad uppgift " + random.nextInt(1_000_000);
  }

  private String any(String... words) {
    return List.of(words).get(random.nextInt(words.length));
  }
}
