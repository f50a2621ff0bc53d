package se.samverkanstrappan.query.followup.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.followup.Difference;
import se.samverkanstrappan.query.followup.pages.Figure.Source;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TellingTest {
  private static final JsonNode FOLLOW_UP =
      read("{'tasks':[{'collaborations':[{'id':'c','title':'Forum'},{'id':'d','title':'Möte'}]}]}");

  private static JsonNode read(String json) {
    return JsonMapper.shared().readTree(json.replace('\'', '"'));
  }

  private static List<String> texts(Language language, String... reads) {
    Frame frame = new Frame(language, LocalDate.parse("2025-01-01"), "", null, "/");
    String json = "{'count':1,'entries':[],'reads':['" + String.join("','", reads) + "']}";
    return new Telling(FOLLOW_UP, frame)
        .count(read(json)).reads().stream().map(Source::text).toList();
  }

  /** Read out one after the other, links of one text are all the same. */
  @Test
  void callsEachAddressByAName() {
    String c = "/api/v1/collaborations/c";
    String d = "/api/v1/collaborations/d";
    String[] reads = {
      c + "/interactions?asOf=2025-01-01&page=0&size=200",
      c + "/interactions?asOf=2025-01-01&page=1&size=200",
      d + "/interactions?asOf=2025-01-01&page=0&size=200",
      c + "/explanation?asOf=2024-12-31&rule=2026-1",
      c + "/explanation?asOf=2025-01-01&rule=2026-1",
      c + "?asOf=2025-01-01&rule=2026-1",
      d + "?asOf=2025-01-01&rule=2026-1",
      "/api/v1/assignments/u/follow-up?asOf=2025-01-01&rule=2026-1"
    };

    assertThat(texts(Language.SV, reads))
        .doesNotHaveDuplicates()
        .contains("Dialogstegen i Forum som JSON", "Dialogstegen i Forum som JSON (sida 2)")
        .contains("Förklaringen av Forum per 2024-12-31 som JSON", "Dialogstegen i Möte som JSON");
    assertThat(texts(Language.EN, reads))
        .doesNotHaveDuplicates()
        .contains("The dialogue steps of Forum as JSON (page 2)");
  }

  @Test
  void saysWhereTwoDifferByNamesAndWords() {
    Frame frame = new Frame(Language.SV, LocalDate.parse("2025-01-01"), "", null, "/");
    Difference entry =
        new Difference(
            "/ambitions/COUNTY_BOARD:6:2027-12-31/entries/c~1mote-1", null, read("'c/mote-1'"));
    Difference unknown = new Difference("/signals/x:y/since", read("'ACTIVE'"), null);

    List<DifferenceView.Section> sections =
        DifferenceView.sections(List.of(entry, unknown), new Telling(FOLLOW_UP, frame));

    assertThat(sections)
        .flatExtracting(DifferenceView.Section::lines)
        .containsExactly(
            new DifferenceView(
                "Länsstyrelse · 6 · 2027-12-31 › Poster › Forum: mote-1", null, "Forum: mote-1"),
            new DifferenceView("x · y › Sedan", "Pågår", null));
  }

  /** Whoever fixed it may have written it. */
  @Test
  void callsWhatIsNoAddressOfOursSomething() {
    assertThat(texts(Language.SV, "/api/v1/", "/api/v1/interactions", "/api/v1/x?page=99999999999"))
        .hasSize(3);
  }
}
