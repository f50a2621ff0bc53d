package se.samverkanstrappan.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * The signals of the documented cases on two days, as a table: the first day on which each is
 * there, and how many there are of it where it is told per actor or entry. Where it is to change,
 * run this test with {@code -Dsamverkan.golden.write=true} and read the difference.
 */
class DocumentedSignalsTest {
  private static final Path TABLE =
      Path.of("src/test/resources/se/samverkanstrappan/query/signals/documented.md");
  private static final boolean WRITE = Boolean.getBoolean("samverkan.golden.write");

  @Test
  void areWhatTheyWere() throws IOException {
    String table = table("2025-01-01") + "\n" + table("2026-06-01");

    if (WRITE) {
      Files.createDirectories(TABLE.getParent());
      Files.writeString(TABLE, table);
    }
    assertThat(table).isEqualTo(Files.readString(TABLE));
  }

  private static String table(String day) {
    String codes =
        Arrays.stream(SignalCode.values()).map(Enum::name).collect(Collectors.joining(" | "));
    StringBuilder table = new StringBuilder("# " + day + "\n\n| collaboration | " + codes + " |\n");
    table.append("|---".repeat(SignalCode.values().length + 1)).append("|\n");
    for (String id : DocumentedCases.ids()) {
      Map<SignalCode, List<SignalOn>> signals = signals(id, LocalDate.parse(day));
      table.append("| ").append(id).append(" |");
      for (SignalCode code : SignalCode.values()) {
        table.append(cell(signals.getOrDefault(code, List.of()))).append(" |");
      }
      table.append('\n');
    }
    return table.toString();
  }

  private static String cell(List<SignalOn> signals) {
    LocalDate first = signals.stream().map(SignalOn::since).min(LocalDate::compareTo).orElse(null);
    if (first == null) {
      return "";
    }
    return " " + first + (signals.size() == 1 ? "" : " ×" + signals.size());
  }

  private static Map<SignalCode, List<SignalOn>> signals(String id, LocalDate day) {
    return KnownCollaboration.from(DocumentedCases.events(id))
        .orElseThrow()
        .signals(day, PlacementRule.CURRENT, kinds())
        .on(day)
        .stream()
        .collect(Collectors.groupingBy(SignalOn::code));
  }

  private static Map<String, ActorKind> kinds() {
    Map<String, ActorKind> kinds = new HashMap<>();
    DocumentedCases.bundle()
        .get("actors")
        .forEach(
            actor ->
                kinds.put(
                    actor.get("id").asString(), ActorKind.valueOf(actor.get("kind").asString())));
    return kinds;
  }
}
