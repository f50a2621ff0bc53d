package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

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
          .containsExactly(
              "Vad", "Antal", "Antal: poster", "Antal: adresser", "Dag", "Ord", "Bara i fil");
      Row second = sheet.getRow(2);
      assertThat(second.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
      assertThat(second.getCell(1).getNumericCellValue()).isEqualTo(2);
      assertThat(second.getCell(2).getStringCellValue()).isEqualTo("a/2");
      assertThat(second.getCell(3).getStringCellValue()).isEqualTo("/api/v1/collaborations/a");
      assertThat(DateUtil.isCellDateFormatted(second.getCell(4))).isTrue();
      assertThat(second.getCell(4).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo("2024-02-29");
      assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("2024");
      assertThat(second.getCell(5).getStringCellValue()).isEqualTo("nådd");
      assertThat(second.getCell(6).getNumericCellValue()).isEqualTo(-2);
    }
  }

  @Test
  void hasASheetForWhatItIsAndForEachTable() throws IOException {
    Document document = Examples.of("Exempel", Examples.rows(2));
    try (XSSFWorkbook workbook = open(Examples.written(document, DocumentFormat.XLSX))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly("Om dokumentet", "Rader", "Tomt");
      assertThat(workbook.getSheet("Tomt").getLastRowNum()).isZero();
      assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
          .isEqualTo("Exempel");
      assertThat(DateUtil.isCellDateFormatted(workbook.getSheetAt(0).getRow(3).getCell(1)))
          .isTrue();
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
