package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.document.Part.Traced;

class WorkbookDocumentTest {
  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  @Test
  void hasNumbersAndDaysAndTextsWhereTheyAreSuch() throws IOException {
    Document document = Examples.of("Exempel", Examples.rows(2));
    try (XSSFWorkbook workbook = open(Examples.written(document, DocumentFormat.XLSX))) {
      Sheet sheet = workbook.getSheet("Rader");
      assertThat(sheet.getRow(0))
          .extracting(cell -> cell.getStringCellValue())
          .containsExactly("Vad", "Antal", "Antal: antal poster", "Dag", "Ord", "Bara i fil");
      Row second = sheet.getRow(2);
      assertThat(second.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(second.getCell(1).getNumericCellValue()).isEqualTo(2);
      assertThat(second.getCell(2).getNumericCellValue()).isEqualTo(1);
      assertThat(DateUtil.isCellDateFormatted(second.getCell(3))).isTrue();
      assertThat(second.getCell(3).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo("2024-02-29");
      assertThat(sheet.getRow(1).getCell(3).getStringCellValue()).isEqualTo("2024");
      assertThat(second.getCell(4).getStringCellValue()).isEqualTo("nådd");
      assertThat(second.getCell(5).getNumericCellValue()).isEqualTo(-2);
    }
  }

  @Test
  void hasASheetForWhatItIsAndForEachTable() throws IOException {
    Document document = Examples.of("Exempel", Examples.rows(2));
    try (XSSFWorkbook workbook = open(Examples.written(document, DocumentFormat.XLSX))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly("Om dokumentet", "Rader", "Tomt", "Underlag");
      assertThat(workbook.getSheet("Tomt").getLastRowNum()).isZero();
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("Exempel");
      assertThat(DateUtil.isCellDateFormatted(workbook.getSheetAt(0).getRow(3).getCell(1)))
          .isTrue();
    }
  }

  /** A cell would have room for less than two thousand of them. */
  @Test
  void tellsEveryEntryHoweverManyThereAre() throws IOException {
    List<String> entries = IntStream.range(0, 5_000).mapToObj(Examples::entry).toList();
    List<String> reads = List.of("/api/v1/collaborations/a?asOf=2024-12-31", "/b");
    Document document =
        Examples.of("Exempel", List.of(List.of("rad", new Traced(7, entries, reads))));
    try (XSSFWorkbook workbook = open(Examples.written(document, DocumentFormat.XLSX))) {
      Sheet sheet = workbook.getSheet("Underlag");
      List<String> told = new ArrayList<>();
      for (Row row : sheet) {
        told.add(row.getCell(4).getStringCellValue());
      }
      assertThat(told.removeFirst()).isEqualTo("Post");
      assertThat(told).isEqualTo(entries);
      assertThat(sheet.getRow(1))
          .extracting(cell -> new DataFormatter().formatCellValue(cell))
          .containsExactly("Rader", "1", "rad", "Antal", entries.getFirst(), reads.getFirst());
      assertThat(workbook.getSheet("Rader").getRow(1).getCell(2).getNumericCellValue())
          .isEqualTo(5_000);
    }
  }

  /** All pages beside each entry would be as many as both multiplied. */
  @Test
  void tellsOfEachEntryThePageOnWhichItStands() throws IOException {
    List<String> entries = IntStream.range(0, 1_000).mapToObj(Examples::entry).toList();
    String page = "/api/v1/collaborations/a/interactions?page=";
    String whole = "/api/v1/collaborations/a";
    Map<String, String> pageOf = new HashMap<>();
    for (int i = 1; i < entries.size(); i++) {
      pageOf.put(entries.get(i), page + i / 200);
    }
    List<String> reads = new ArrayList<>(List.of(whole));
    IntStream.range(0, 5).forEach(each -> reads.add(page + each));
    Traced figure = new Traced(7, entries, reads, pageOf);
    Document document = Examples.of("Exempel", List.of(List.of("rad", figure)));
    try (XSSFWorkbook workbook = open(Examples.written(document, DocumentFormat.XLSX))) {
      Sheet sheet = workbook.getSheet("Underlag");
      assertThat(sheet.getRow(1).getCell(5).getStringCellValue()).isEqualTo(whole);
      assertThat(sheet.getRow(200).getCell(5).getStringCellValue())
          .isEqualTo(whole + "\n" + page + "0");
      assertThat(sheet.getRow(1_000).getCell(5).getStringCellValue())
          .isEqualTo(whole + "\n" + page + "4");
    }
  }

  /** Whoever wants to know what nothing rests on can look there. */
  @Test
  void tellsTheAddressOfAFigureWithoutEntries() throws IOException {
    Traced nothing = new Traced(0, List.of(), List.of("/api/v1/assignments/a"));
    Document document = Examples.of("Exempel", List.of(List.of("rad", nothing)));
    try (XSSFWorkbook workbook = open(Examples.written(document, DocumentFormat.XLSX))) {
      Row row = workbook.getSheet("Underlag").getRow(1);
      assertThat(row.getCell(4)).isNull();
      assertThat(row.getCell(5).getStringCellValue()).isEqualTo("/api/v1/assignments/a");
    }
  }

  @Test
  void goesOnInAFurtherSheetWhereOneIsFull() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    WorkbookDocument.write(Examples.of("Exempel", Examples.rows(25)), out, 11);

    try (XSSFWorkbook workbook = open(out.toByteArray())) {
      assertThat(workbook.getSheet("Rader 3").getLastRowNum()).isEqualTo(5);
      assertThat(workbook.getSheet("Rader 3").getRow(5).getCell(0).getStringCellValue())
          .isEqualTo("rad 25");
    }
  }
}
