package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.TestTokens;

@ReadsTest
class MenuTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void marksThePageOneIsOn() {
    assertThat(page("/"))
        .contains("<a href=\"/\" aria-current=\"page\">Översikt</a>")
        .contains("<a href=\"/signaler\">Signaler</a>");
  }

  @Test
  void marksWhatThePageOfOneCollaborationIsUnder() {
    assertThat(page("/samverkan/sydosttriangeln"))
        .contains("<a href=\"/\" aria-current=\"true\">Översikt</a>")
        .doesNotContain("aria-current=\"page\"");
  }

  @Test
  void keepsTheDayAndTheLanguage() {
    assertThat(page("/?asOf=2025-01-01&lang=en"))
        .contains("<a href=\"/signaler?asOf=2025-01-01&amp;lang=en\">Signals</a>");
  }

  @Test
  void leadsNobodyToWhatIsForOthers() {
    assertThat(page("/")).contains("href=\"/export\"").doesNotContain("href=\"/import\"");
    for (Role role : List.of(Role.PROCESS_OWNER, Role.ADMIN)) {
      String token = "Bearer " + TestTokens.of("region-12", role);
      assertThat(http.get().uri("/").header("Authorization", token))
          .bodyText()
          .contains("href=\"/export\"", "href=\"/import\"");
    }
  }

  /** Every link carries them, also to a page that has no use for a day. */
  @Test
  void leadsToPagesThatTakeADayAndALanguage() {
    Set<String> mapped =
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
            .flatMap(info -> info.getPatternValues().stream())
            .collect(Collectors.toSet());
    Frame frame = new Frame(Language.EN, LocalDate.parse("2025-01-01"), "", null, "/");
    List<String> there =
        Stream.concat(Menu.main(frame).stream(), Menu.foot(frame).stream())
            .map(Menu.Item::address)
            .filter(address -> mapped.contains(address.substring(0, address.indexOf('?'))))
            .toList();

    assertThat(there)
        .isNotEmpty()
        .allSatisfy(address -> assertThat(http.get().uri(address)).hasStatusOk());
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
