package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.service.RunningService.Answer;
import tools.jackson.databind.JsonNode;

/** Faulty bundles and spreadsheets of every kind: each fault is told where it stands. */
public interface FaultyImportsContract {
  int AT_LEAST = 60;

  RunningService service();

  @Test
  default void whatIsFaultyIsToldByItsPlaceAndNothingIsWritten() throws IOException {
    String unique = UUID.randomUUID().toString();
    String bundle = FaultyImport.BUNDLE.replace("#", unique);
    assertTaken(importing("application/json", "", bundle));
    String sheet = FaultyImport.sheet().replace("#", unique);
    assertTaken(importing("text/csv", "?dryRun=true", sheet));
    List<FaultyImport> all = FaultyImport.all();
    List<String> otherwise = new ArrayList<>();
    long events = events();
    for (FaultyImport each : all) {
      // Sheets are about what is in the book, bundles about what nobody knows.
      String ids = each.isBundle() ? UUID.randomUUID().toString() : unique;
      String type = each.isBundle() ? "application/json" : "text/csv";
      Answer answer = importing(type, "", each.file().replace("#", ids));
      try {
        assertThat(answer.status()).isIn(400, 422);
        assertThat(places(answer)).containsExactlyInAnyOrderElementsOf(each.told());
        assertThat(events()).as("events in the book").isEqualTo(events);
      } catch (AssertionError e) {
        otherwise.add(each.name() + ": " + answer.status() + answer.json().path("faults"));
        events = events();
      }
    }
    assertThat(otherwise).isEmpty();
    assertThat(all).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    System.out.println(all.size() + " faulty files refused");
  }

  private static void assertTaken(Answer answer) {
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
  }

  private Answer importing(String type, String query, String file) {
    return service().post("/imports" + query, file, "Content-Type", type);
  }

  private static List<String> places(Answer answer) {
    return answer.json().path("faults").values().stream()
        .map(FaultyImportsContract::place)
        .distinct()
        .toList();
  }

  private static String place(JsonNode fault) {
    return fault.has("row") ? fault.path("row").asString() : fault.path("pointer").asString();
  }

  private long events() {
    return service().book().sql("SELECT COUNT(*) FROM DomainEventEntry").query(Long.class).single();
  }
}
