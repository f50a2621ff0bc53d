package se.samverkanstrappan.query.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What files that are no text say, as other libraries read them. */
public final class FileTexts {
  private FileTexts() {}

  /** In the order in which it is written, which is that in which it is read aloud. */
  public static String pdf(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      PDFTextStripper text = new PDFTextStripper();
      text.setLineSeparator("\n");
      text.setPageEnd("\f");
      return text.getText(pdf);
    }
  }

  /** A line for each row, its cells with their kinds. */
  public static String workbook(byte[] file) throws IOException {
    StringBuilder text = new StringBuilder();
    DataFormatter shown = new DataFormatter();
    try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Sheet sheet : workbook) {
        text.append("== ").append(sheet.getSheetName()).append('\n');
        for (Row row : sheet) {
          for (Cell cell : row) {
            String value = shown.formatCellValue(cell).replace("\n", " | ");
            text.append(cell.getAddress())
                .append(' ')
                .append(cell.getCellType())
                .append(' ')
                .append(value)
                .append('\n');
          }
        }
      }
    }
    return text.toString();
  }
}
