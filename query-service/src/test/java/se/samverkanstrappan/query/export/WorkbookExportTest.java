package se.samverkanstrappan.query.export;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.actor;
import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.web.Language;

@ReadsTest
class WorkbookExportTest {
  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private Collaborations collaborations;
  @Autowired private MessageSource messages;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  @Test
  void hasASheetForEachTable() throws IOException {
    try (Workbook workbook = workbook("")) {
      assertThat(names(workbook))
          .containsExactly(
              "Samverkan",
              "Deltagare",
              "Roller",
              "Mandat",
              "Dialogsteg",
              "Medverkan",
              "Upplevelser",
              "Ambitioner",
              "Hinder",
              "Pauser och avslut",
              "Kopplingar",
              "Uppdrag",
              "Uppgifter",
              "Rapporter",
              "Aktörer");
    }
    try (Workbook workbook = workbook("&lang=en")) {
      assertThat(names(workbook)).contains("Collaborations", "Interactions").hasSize(15);
      assertThat(cell(workbook.getSheet("Collaborations"), 0, "Opened")).isNotNull();
    }
  }

  @Test
  void tellsWhereCollaborationsStandInNumbers() throws IOException {
    try (Workbook workbook = workbook("&asOf=2025-01-01")) {
      Sheet sheet = workbook.getSheet("Samverkan");

      assertThat(cell(sheet, 1, "Titel").getStringCellValue()).isEqualTo("Sydosttriangeln");
      assertThat(cell(sheet, 1, "Steg").getNumericCellValue()).isEqualTo(8);
      assertThat(cell(sheet, 1, "Läge").getStringCellValue()).isEqualTo("Pågår");
      assertThat(cell(sheet, 1, "Vilande").getBooleanCellValue()).isFalse();
      assertThat(cell(sheet, 1, "Öppnad").getStringCellValue()).isEqualTo("2023");
      assertThat(cell(sheet, 1, "Ägarens namn").getStringCellValue()).isEqualTo("Region Blekinge");
      assertIsDay(cell(sheet, 1, "Gäller till"), "2026-05-27");
    }
  }

  @Test
  void tellsWholeDaysAsDatesAndYearsAsGiven() throws IOException {
    try (Workbook workbook = workbook("")) {
      Sheet sheet = workbook.getSheet("Dialogsteg");

      assertThat(cell(sheet, 1, "Datum").getCellType()).isEqualTo(CellType.STRING);
      assertThat(cell(sheet, 1, "Datum").getStringCellValue()).isEqualTo("2023");
      assertIsDay(cell(sheet, 3, "Datum"), "2024-11-27");
      assertThat(cell(sheet, 1, "Steg").getNumericCellValue()).isEqualTo(7);
      assertThat(cell(sheet, 1, "Uppskattat").getBooleanCellValue()).isTrue();
      assertThat(sheet.getLastRowNum()).isEqualTo(3);
    }
  }

  @Test
  void holdsAnyTextAsText() throws IOException {
    String text = "=SUM(A1)\u0000\u0001 <b> & \"å\" \uD83D\uDE80\uD800\uFFFE _x0041_\n  slut ";
    book.register("farlig", actor(ActorKind.REGION, "@namn"));
    book.write(
        "farlig",
        opened("+1", "farlig", "2024"),
        joined("farlig", "2024"),
        new InteractionLogged(
            "i", interaction("2024", List.of("farlig"), text, Observation.INFORMED)));

    try (Workbook workbook = workbook("&actor=farlig")) {
      Cell outcome = cell(workbook.getSheet("Dialogsteg"), 1, "Resultat");
      assertThat(outcome.getCellType()).isEqualTo(CellType.STRING);
      assertThat(outcome.getStringCellValue())
          .isEqualTo("=SUM(A1) <b> & \"å\" \uD83D\uDE80 _x0041_\n  slut ");
      assertThat(cell(workbook.getSheet("Samverkan"), 1, "Titel").getStringCellValue())
          .isEqualTo("+1");
      assertThat(workbook.getSheet("Aktörer").getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void cutsWhatIsTooLongForACell() throws IOException {
    book.write(
        "lang",
        opened("Lång", "region-10", "2024"),
        joined("region-10", "2024"),
        new InteractionLogged(
            "i",
            interaction(
                "2024",
                List.of("region-10"),
                "_x0041_" + "a".repeat(40_000),
                Observation.INFORMED)));

    try (Workbook workbook = workbook("&q=Lång")) {
      assertThat(cell(workbook.getSheet("Dialogsteg"), 1, "Resultat").getStringCellValue())
          .isEqualTo("_x0041_" + "a".repeat(32_767 - 8) + "…");
    }
  }

  @Test
  void goesOnInAFurtherSheetWhereOneIsFull() throws IOException {
    Words words = new Words(Language.SV, Map.of(), messages);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookExport(words, 3)
        .write(
            ExportedBook.of(
                collaborations, book, CollaborationFilter.NONE, LocalDate.parse("2026-11-20")),
            out);

    try (Workbook workbook = open(out.toByteArray())) {
      assertThat(names(workbook)).contains("Dialogsteg", "Dialogsteg 2", "Medverkan 5");
      Sheet further = workbook.getSheet("Dialogsteg 2");
      assertThat(cell(further, 1, "Id").getStringCellValue()).isEqualTo("forum-2024");
      assertThat(further.getLastRowNum()).isEqualTo(1);
    }
  }

  private Workbook workbook(String query) throws IOException {
    MvcTestResult answer = http.get().uri("/api/v1/export?format=xlsx" + query).exchange();
    assertThat(answer).hasStatusOk();
    assertThat(answer.getResponse().getHeader("Content-Disposition")).endsWith(".xlsx\"");
    assertThat(answer)
        .hasContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    return open(answer.getResponse().getContentAsByteArray());
  }

  private static Workbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  private static List<String> names(Workbook workbook) {
    return IntStream.range(0, workbook.getNumberOfSheets())
        .mapToObj(workbook::getSheetName)
        .toList();
  }

  private static Cell cell(Sheet sheet, int row, String heading) {
    Row headings = sheet.getRow(0);
    for (Cell each : headings) {
      if (each.getStringCellValue().equals(heading)) {
        return sheet.getRow(row).getCell(each.getColumnIndex());
      }
    }
    throw new AssertionError("no column " + heading);
  }

  private static void assertIsDay(Cell cell, String day) {
    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
    assertThat(DateUtil.isCellDateFormatted(cell)).isTrue();
    assertThat(cell.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(day);
  }
}
