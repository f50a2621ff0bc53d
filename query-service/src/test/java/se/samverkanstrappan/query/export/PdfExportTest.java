package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.document.FileTexts;
import se.samverkanstrappan.query.document.PdfDocument;

@ReadsTest
class PdfExportTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
  }

  private MvcTestResult get(String query) {
    return http.get().uri(URI.create("/api/v1/export?format=pdf" + query)).exchange();
  }

  private static String text(MvcTestResult answer) throws IOException {
    assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
    return FileTexts.pdf(answer.getResponse().getContentAsByteArray());
  }

  @Test
  void listsTheCollaborationsOnTheirSteps() throws IOException {
    MvcTestResult answer = get("&asOf=2025-01-01");

    assertThat(answer)
        .hasHeader(
            "Content-Disposition", "attachment; filename=\"samverkanstrappan-2025-01-01.pdf\"");
    assertThat(text(answer))
        .contains("Samverkan per 2025-01-01", "8 Samskapa (1)", "sydosttriangeln", "Urval Alla");
  }

  @Test
  void listsThoseOfTheFilterAndSaysSo() throws IOException {
    assertThat(text(get("&asOf=2025-01-01&step=8&lang=en")))
        .contains("Selection step=8", "Sydosttriangeln", "Number 1")
        .doesNotContain("dalalab");
    assertThat(text(get("&county=99"))).contains("Inga.");
    assertThat(text(get("&asOf=2025-01-01&county=&step=8&signal=")))
        .contains("Urval step=8", "Antal 1");
    assertThat(text(get("&asOf=2025-01-01&county=&step="))).contains("Urval Alla");
  }

  @Test
  void isRefusedWhereThereAreMoreThanCanBePrinted() {
    for (int i = 0; i <= PdfDocument.MOST_ROWS; i++) {
      book.write("c-" + i, opened("Exempel " + i, "region-12", "2024"));
    }

    assertThat(get(""))
        .hasStatus(400)
        .hasContentType("application/problem+json")
        .doesNotContainHeader("Content-Disposition")
        .bodyJson()
        .extractingPath("$.errors[0].pointer")
        .isEqualTo("?format");
  }
}
