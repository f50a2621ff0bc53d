package se.samverkanstrappan.query.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.document.FileTexts;
import se.samverkanstrappan.query.document.PdfDocument;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.followup.Sweden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A list as a file has what its pages have. */
@ReadsTest
class ListFilesTest {
  private static final String API = "/api/v1/";

  /** Small, so that there are several pages, the last of which is not full. */
  private static final int SIZE = 7;

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;

  /**
   * A list, and by which names its pages and its file call what tells its items apart.
   *
   * @param items where they are in a page
   */
  private record Named(
      String list, String table, String items, List<String> json, List<String> csv) {
    static Named of(String list, String... names) {
      return new Named(list, list, "", List.of(names), List.of(names));
    }
  }

  private static final List<Named> LISTS =
      List.of(
          Named.of("collaborations", "id"),
          new Named(
              "signals",
              "signals",
              "",
              List.of("collaboration", "code", "subject", "since"),
              List.of("collaboration", "signal", "subject", "since")),
          Named.of("actors", "id"),
          Named.of("assignments", "id"),
          new Named(
              "roles",
              "lacking",
              "/lacking",
              List.of("collaboration", "actor", "mandate"),
              List.of("collaboration", "actor", "mandate")),
          Named.of("perceptions", "collaboration", "answered"));

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    Sweden.register(book);
  }

  static Stream<Arguments> asked() {
    Map<String, List<String>> filters =
        Map.of(
            "collaborations", List.of("sort=-step", "county=25&sort=updated", "q=plan", "step=8"),
            "signals", List.of("code=DORMANT", "county=25", "signal=SILENT"),
            "actors", List.of("kind=REGION", "valid=false", "q=norr"),
            "roles", List.of("form=PROJECT", "county=12"),
            "perceptions", List.of("owner=region-10", "status=ACTIVE"));
    return LISTS.stream()
        .flatMap(
            each ->
                Stream.concat(Stream.of(""), filters.getOrDefault(each.list(), List.of()).stream())
                    .flatMap(
                        filter ->
                            Stream.of("2025-01-01", "2023-06-30")
                                .map(day -> Arguments.of(each, filter + "&asOf=" + day))));
  }

  @ParameterizedTest
  @MethodSource("asked")
  void hasTheItemsOfAllPagesInTheirOrder(Named list, String query) throws IOException {
    List<List<String>> paged = new ArrayList<>();
    long total = 1;
    for (int page = 0; (long) page * SIZE < total; page++) {
      String asked = "?page=%d&size=%d&%s".formatted(page, SIZE, query);
      JsonNode answer = json(API + list.list() + asked).at(list.items());
      total = answer.required("total").asLong();
      answer.required("items").forEach(item -> paged.add(names(item, list.json())));
    }

    List<CSVRecord> lines = csv(API + list.list() + ".csv?" + query);

    assertThat(rows(lines, list.table(), list.csv())).isEqualTo(paged);
    assertThat(fact(lines, "count")).isEqualTo(Long.toString(total));
  }

  @Test
  void thereIsSomethingToCompareInEachList() throws IOException {
    for (Named each : LISTS) {
      List<CSVRecord> lines = csv(API + each.list() + ".csv?asOf=2025-01-01");
      assertThat(rows(lines, each.table(), each.csv())).as(each.list()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"collaborations", "signals", "actors", "assignments", "roles", "perceptions"})
  void saysPrintedTheChecksumOfTheSameListAsCsv(String list) throws IOException {
    for (String lang : List.of("sv", "en")) {
      String query = "?asOf=2025-01-01&lang=" + lang;
      String sha256 = CanonicalJson.sha256(bytes(API + list + ".csv" + query));

      String printed = FileTexts.pdf(bytes(API + list + ".pdf" + query));

      assertThat(printed)
          .contains(sha256.substring(0, 30))
          .contains(lang.equals("sv") ? "Urval Alla" : "Selection All", "1 (");
    }
  }

  @Test
  void saysWhatWasAskedFor() throws IOException {
    List<CSVRecord> lines = csv(API + "collaborations.csv?step=8&county=&asOf=2025-01-01");

    assertThat(fact(lines, "asked")).isEqualTo("step=8");
    assertThat(fact(lines, "rule")).isEqualTo("2026-1");
    assertThat(fact(lines, "asOf")).isEqualTo("2025-01-01");
    assertThat(get(API + "collaborations.csv?step=8&asOf=2025-01-01"))
        .hasHeader("Content-Disposition", "attachment; filename=\"collaborations-2025-01-01.csv\"");
  }

  @Test
  void hasNumbersAndTruthsInTheCellsOfItsSheets() throws IOException {
    byte[] file = bytes(API + "collaborations.xlsx?q=Sydosttriangeln&asOf=2025-01-01");

    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      Sheet sheet = workbook.getSheet("Samverkan");
      Map<String, CellType> types = new TreeMap<>();
      sheet
          .getRow(1)
          .forEach(
              cell ->
                  types.put(
                      sheet.getRow(0).getCell(cell.getColumnIndex()).getStringCellValue(),
                      cell.getCellType()));
      assertThat(types)
          .containsEntry("Steg", CellType.NUMERIC)
          .containsEntry("Vilande", CellType.BOOLEAN)
          .containsEntry("Titel", CellType.STRING);
      assertThat(sheet.getLastRowNum()).isEqualTo(1);
    }
  }

  @Test
  void hasNoFormulas() throws IOException {
    book.write("hostile", opened("=HYPERLINK(1)", "region-12", "2024"));

    List<CSVRecord> lines = csv(API + "collaborations.csv?q=hyperlink");

    assertThat(rows(lines, "collaborations", List.of("title")))
        .containsExactly(List.of("'=HYPERLINK(1)"));
  }

  @Test
  void isPrintedOnlyWhereItIsNotTooMuch() {
    for (int i = 0; i <= PdfDocument.MOST_ROWS; i++) {
      book.write("c-" + i, opened("Exempel " + i, "region-12", "2024"));
    }

    assertThat(get(API + "collaborations.pdf"))
        .hasStatus(400)
        .hasContentType("application/problem+json")
        .doesNotContainHeader("Content-Disposition")
        .bodyJson()
        .extractingPath("$.detail")
        .asString()
        .contains(".xlsx or .csv");
    assertThat(get(API + "collaborations.xlsx")).hasStatusOk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?page=0", "?size=5", "?lang=de", "?asOf=x", "?none=1"})
  void refusesWhatItCannotAnswer(String query) {
    for (Named each : LISTS) {
      for (String ending : List.of(".pdf", ".xlsx", ".csv")) {
        assertThat(get(API + each.list() + ending + query)).hasStatus(400);
      }
    }
  }

  private static List<String> names(JsonNode item, List<String> fields) {
    return fields.stream().map(field -> item.path(field).asString("")).toList();
  }

  /** Of each row of a table, what stands in some columns; where nothing stands, nothing is told. */
  private static List<List<String>> rows(
      List<CSVRecord> lines, String table, List<String> columns) {
    Map<Integer, Map<String, String>> rows = new TreeMap<>();
    for (CSVRecord line : lines) {
      if (line.get("table").equals(table)) {
        rows.computeIfAbsent(Integer.valueOf(line.get("row")), it -> new TreeMap<>())
            .put(line.get("column"), line.get("value"));
      }
    }
    return rows.values().stream()
        .map(row -> columns.stream().map(each -> row.getOrDefault(each, "")).toList())
        .toList();
  }

  private static String fact(List<CSVRecord> lines, String id) {
    return lines.stream()
        .filter(each -> each.get("table").equals("document") && each.get("column").equals(id))
        .map(each -> each.get("value"))
        .findFirst()
        .orElse("");
  }

  private List<CSVRecord> csv(String address) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parsed = CSVParser.parse(new String(bytes(address), UTF_8), format)) {
      return parsed.getRecords();
    }
  }

  private JsonNode json(String address) {
    return JsonMapper.shared().readTree(bytes(address));
  }

  private byte[] bytes(String address) {
    MvcTestResult answer = get(address);
    assertThat(answer).hasStatusOk();
    return answer.getResponse().getContentAsByteArray();
  }

  private MvcTestResult get(String address) {
    return http.get().uri(URI.create(address)).exchange();
  }
}
