package se.samverkanstrappan.query.roles.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.closed;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;

@ReadsTest
class RolesPageTest {
  private static final String DAY = "asOf=2025-01-01";

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
    book.register("myndighet", actor(ActorKind.AUTHORITY, "Myndigheten"));
    book.write("annan", opened("Den andra", "region-10", "2024"), joined("region-10", "2024"));
    book.write(
        "sydosttriangeln",
        new RoleTaken("r1", held("region-08", Role.FINANCIER, "2023")),
        new RoleTaken("r2", held("myndighet", Role.FINANCIER, "2023")),
        new MandateGiven("m1", mandate("region-08", Mandate.DECIDE)),
        new MandateGiven("m2", mandate("region-07", Mandate.UNCLEAR)));
    book.write("annan", new RoleTaken("r3", held("region-08", Role.FINANCIER, "2024")));
  }

  @Test
  void countsRolesByKindAndByStep() {
    assertThat(page("/roller?" + DAY))
        .containsPattern(
            "id=\"by-kind\"[\\s\\S]*Region</th>[\\s\\S]*Statlig myndighet</th>[\\s\\S]*Finansiär</th>"
                + "\\s*<td class=\"shade-4\"><span>2</span><small>av 1 aktör</small></td>"
                + "\\s*<td class=\"shade-2\"><span>1</span></td>\\s*<td class=\"sum\">3</td>")
        .containsPattern(
            "id=\"by-step\"[\\s\\S]*Finansiär</th>\\s*<td class=\"shade-2\">1</td>"
                + "(\\s*<td class=\"shade-0\">0</td>){6}\\s*<td class=\"shade-4\">2</td>"
                + "\\s*<td class=\"sum\">3</td>");
  }

  @Test
  void countsOnlyWhatIsAskedFor() {
    assertThat(page("/roller?q=sydost&" + DAY))
        .containsPattern("Samverkan i urvalet</dt><dd>1<")
        .containsPattern("Roller som innehas</dt><dd>2<")
        .contains("value=\"sydost\"", "href=\"/api/v1/roles?q=sydost&amp;" + DAY + "\"")
        .doesNotContain("Den andra", "<details open");
    assertThat(page("/roller?step=8&" + DAY))
        .contains("<span class=\"tag\">Steg 8, Samskapa</span>", "name=\"step\" value=\"8\"");
    assertThat(page("/roller?county=25&" + DAY)).contains("Ingen samverkan passar urvalet");
  }

  @Test
  void showsWhoLacksWhatAndTheSignalThatSaysSo() {
    assertThat(page("/roller?" + DAY))
        .contains("3 deltagare saknar något.")
        .containsPattern(
            "id=\"lacks\"[\\s\\S]*Den andra</a></th>[\\s\\S]*Region Blekinge</a>[\\s\\S]*saknas</td>"
                + "[\\s\\S]*saknas</td>[\\s\\S]*Sydosttriangeln</a></th>[\\s\\S]*Region Blekinge</a>"
                + "[\\s\\S]*Region Kronoberg</a>[\\s\\S]*oklart</td>[\\s\\S]*"
                + "href=\"/samverkan/sydosttriangeln\\?"
                + DAY
                + "#signals\">Oklart mandat</a>");
    assertThat(page("/roller?size=2&page=1&" + DAY))
        .contains("Sida 2 av 2", "/roller?page=0&amp;size=2&amp;" + DAY + "#lacks");
  }

  @Test
  void showsWhatNobodyLeadsUntilSomebodyDoes() {
    assertThat(page("/roller?" + DAY))
        .contains("href=\"/signaler?code=NO_PROCESS_LEADER&amp;" + DAY + "\"")
        .containsPattern("Ingen processledare</a></dt><dd>2<")
        .containsPattern("id=\"leaderless\"[\\s\\S]*Den andra[\\s\\S]*Sydosttriangeln");
    book.write("annan", new RoleTaken("r4", held("region-10", Role.PROCESS_LEADER, "2024")));
    book.write(
        "sydosttriangeln", new RoleTaken("r5", held("region-10", Role.PROCESS_LEADER, "2023")));
    assertThat(page("/roller?" + DAY)).doesNotContain("id=\"leaderless\"");
  }

  @Test
  void putsRolesInWhatIsClosedInAColumnOfTheirOwn() {
    book.write("annan", closed("2024-06-01"));

    assertThat(page("/roller?lang=en&" + DAY))
        .containsPattern("<span>Closed</span>[\\s\\S]*Financier</th>[\\s\\S]*shade-2\">1</td>");
  }

  @Test
  void loadsNothingFromElsewhereAndRunsNothingInline() {
    assertThat(page("/roller") + page("/roller?lang=en&" + DAY))
        .doesNotContain("style=", "<style", "<script", "onclick", "src=\"http", "??", "th:");
  }

  private static RoleHeld held(String actor, Role role, String from) {
    return new RoleHeld(actor, role, PartialDate.parse(from), null);
  }

  private static MandateHeld mandate(String actor, Mandate mandate) {
    return new MandateHeld(actor, mandate, PartialDate.parse("2023-02"), null);
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
