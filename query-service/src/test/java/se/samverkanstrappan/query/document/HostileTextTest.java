package se.samverkanstrappan.query.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.Part.Word;

/** Whatever texts say, in every place that holds one, they are shown as texts and do nothing. */
class HostileTextTest {
  private static byte[] written(String text, DocumentFormat format) throws IOException {
    return Examples.written(
        Examples.of(text, List.of(Examples.row(text, 1), Examples.row(text, 2))), format);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=\"http://example.org/x.png\"/>",
        "</style><link href=\"file:///x\"/>",
        "&lt;b&gt; ]]> <!-- -->",
        "url(http://example.org) content(x) {{7*7}} ${7*7}",
        "=cmd|' /C calc'!A0"
      })
  void isPrintedAsItIsWritten(String text) throws IOException {
    byte[] file = written(text, DocumentFormat.PDF);

    TaggedPdf.Tag root = TaggedPdf.of(file).root();
    assertThat(root.all("H1").getFirst().text()).isEqualTo(text);
    assertThat(root.all("TBody").get(2).all("TH").getFirst().text()).isEqualTo(text);
    try (PDDocument pdf = Loader.loadPDF(file)) {
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getDocumentCatalog().getNames()).isNull();
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getResources().getXObjectNames()).isEmpty();
        assertThat(page.getCOSObject().getDictionaryObject(COSName.AA)).isNull();
      }
    }
  }

  @Test
  void isPrintedWithoutWhatCannotBeSeen() throws IOException {
    String text = "vän\u202Eretsnom\u202C\u200B\u0000\uFEFF\u2066x\u2069\nslut";

    TaggedPdf.Tag root = TaggedPdf.of(written(text, DocumentFormat.PDF)).root();

    assertThat(root.all("H1").getFirst().text()).isEqualTo("vänretsnomx slut");
  }

  @Test
  void isPrintedInAnyScriptThatTheFontHas() throws IOException {
    String text = "\u0627\u0644\u0633 \u05E9\u05DC\u05D5\u05DD Ελλάδα Кириллица";

    assertThat(TaggedPdf.of(written(text, DocumentFormat.PDF)).root().all("H1").getFirst().text())
        .isEqualTo(text);
  }

  @Test
  void isPrintedHoweverLongAWordIs() throws IOException {
    String word = "å".repeat(4_000);

    String printed = FileTexts.pdf(written(word, DocumentFormat.PDF)).replaceAll("\\s", "");

    assertThat(printed).contains("å".repeat(1_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "\tx", "<script>", "\u202Ex\u200B"})
  void isTextInAWorkbook(String text) throws IOException {
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(written(text, DocumentFormat.XLSX)))) {
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue()).isEqualTo(text);
      assertThat(workbook.getSheet("Rader").getRow(1).getCell(0).getStringCellValue())
          .isEqualTo(text);
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
            assertThat(cell.getHyperlink()).isNull();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "\tx", "\rx", "'=1"})
  void isNoFormulaInASpreadsheet(String text) throws IOException {
    List<CSVRecord> lines = lines(written(text, DocumentFormat.CSV));

    assertThat(lines)
        .filteredOn(each -> each.get("column").equals("what"))
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.get("value")).isEqualTo("'" + text));
    // A number is no text, and so stays what it is.
    assertThat(lines)
        .filteredOn(each -> each.get("column").equals("secret"))
        .extracting(each -> each.get("value"))
        .containsExactly("-1", "-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+46", "-1", "@sum", "'=1"})
  void isNoFormulaWhereACodeOrWhatShowsAFigureIsExpected(String text) throws IOException {
    List<@Nullable Object> row =
        Arrays.asList(
            "rad",
            new Traced(1, List.of(text, "a/1"), List.of(text)),
            null,
            new Word(text, text),
            null);

    List<CSVRecord> lines =
        lines(Examples.written(Examples.of("Titel", List.of(row)), DocumentFormat.CSV));

    CSVRecord count = only(lines, "count");
    assertThat(count.get("entries")).isEqualTo("'" + text + "|a/1");
    assertThat(count.get("reads")).isEqualTo("'" + text);
    assertThat(only(lines, "word").get("value")).isEqualTo("'" + text);
  }

  private static CSVRecord only(List<CSVRecord> lines, String column) {
    return lines.stream()
        .filter(each -> each.get("column").equals(column))
        .reduce(
            (one, other) -> {
              throw new AssertionError(one + " and " + other);
            })
        .orElseThrow();
  }

  private static List<CSVRecord> lines(byte[] file) throws IOException {
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(new String(file, UTF_8)))
        .getRecords();
  }
}
