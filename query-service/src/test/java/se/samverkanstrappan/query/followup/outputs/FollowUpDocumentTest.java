package se.samverkanstrappan.query.followup.outputs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.document.DocumentFormat;
import se.samverkanstrappan.query.document.FileTexts;
import se.samverkanstrappan.query.document.Part;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.followup.CanonicalJson;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;

class FollowUpDocumentTest {
  private static byte[] written(Language language, DocumentFormat format) throws IOException {
    return written(Documented.document(language), format);
  }

  private static byte[] written(Document document, DocumentFormat format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write(document, out);
    return out.toByteArray();
  }

  @Test
  void saysItsDayRuleAndChecksumOnEachPage() throws IOException {
    String[] pages = FileTexts.pdf(written(Language.SV, DocumentFormat.PDF)).split("\f");

    assertThat(pages).hasSizeGreaterThan(4);
    assertThat(pages)
        .allSatisfy(
            each ->
                assertThat(each.replace("\n", " "))
                    .contains("Per 2024-12-31, regel 2026-1.", Documented.sha256()));
  }

  @Test
  void hasEveryTableInBothLanguages() throws IOException {
    try (XSSFWorkbook workbook = open(written(Language.SV, DocumentFormat.XLSX))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .containsExactly(
              "Om dokumentet",
              "Uppgifter",
              "Samverkan under uppgifterna",
              "Kopplingar",
              "Nådda per slag av aktör",
              "Regioner",
              "Länsstyrelser",
              "Andra aktörer",
              "Nådda som grupp",
              "Inte nådda",
              "Ambitioner",
              "Hinder per slag",
              "Hinder",
              "Signaler",
              "Redovisningar",
              "Underlag");
      assertThat(workbook.getSheet("Regioner").getLastRowNum()).isEqualTo(21);
      assertThat(workbook.getSheet("Länsstyrelser").getLastRowNum()).isEqualTo(21);
    }
    try (XSSFWorkbook workbook = open(written(Language.EN, DocumentFormat.XLSX))) {
      assertThat(workbook)
          .extracting(Sheet::getSheetName)
          .hasSize(16)
          .contains("Collaborations under tasks", "Not reached", "Reports", "Evidence");
    }
    assertThat(FileTexts.pdf(written(Language.EN, DocumentFormat.PDF)))
        .contains("Follow-up:", "Reached as a group", "County administrative boards", "Evidence");
  }

  private static XSSFWorkbook open(byte[] file) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(file));
  }

  /** The figures that were traced by hand, as a machine reads them. */
  @Test
  void tellsFiguresWithTheEntriesBehindThem() throws IOException {
    String file = new String(written(Language.EN, DocumentFormat.CSV), UTF_8);

    assertThat(file.lines())
        .contains(
            "collaborations,1,now,2,stod-strategisk-planering/espon-webbinarium"
                + "|stod-strategisk-planering/forum-2024-stod,"
                + "/api/v1/collaborations/stod-strategisk-planering/explanation"
                + "?asOf=2024-12-31&rule=2026-1"
                + "|/api/v1/collaborations/stod-strategisk-planering/interactions"
                + "?asOf=2024-12-31&page=0&size=200",
            "kinds,1,kind,REGION,,",
            "kinds,1,registered,21,,",
            "kinds,1,reached,0,,",
            "ambitions,1,standing,MET,,",
            "ambitions,2,standing,NOT_MET,,",
            "reports,1,late,false,,");
    assertThat(file.lines().filter(each -> each.startsWith("collaborations,1,interactions,3,")))
        .hasSize(1);
    // A machine reads the same in either language, but for the title.
    assertThat(new String(written(Language.SV, DocumentFormat.CSV), UTF_8))
        .isEqualTo(file.replace("Follow-up: ", "Uppföljning: "));
  }

  @Test
  void standsOnTheLadderWhereItStoodOnTheDay() {
    List<Rung> rungs =
        Documented.document(Language.SV).parts().stream()
            .filter(Ladder.class::isInstance)
            .flatMap(each -> ((Ladder) each).rungs().stream())
            .toList();

    assertThat(rungs.stream().filter(each -> each.count() > 0))
        .extracting(each -> each.step().number() + " " + String.join(", ", each.names()))
        .containsExactly(
            "2 Stöd till regionerna om strategisk planering (från 1)",
            "4 Regionalt forum för planering (från 1)");
    assertThat(rungs).hasSize(8);
  }

  /** Whoever may fix one may have written anything that is JSON. */
  @Test
  void isPrintedWhateverWasFixed() throws IOException {
    for (String json :
        List.of(
            "{}",
            "[]",
            "{\"asOf\":\"nu\",\"tasks\":[{\"id\":7,\"collaborations\":{}},null]}",
            "{\"reach\":{\"regions\":[{\"actor\":null,\"highest\":{\"step\":\"8\"}}]},"
                + "\"reports\":[{\"dueOn\":\"2024-13\",\"kind\":\"NEW\",\"late\":\"ja\"}]}")) {
      JsonNode tree = CanonicalJson.read(json.getBytes(UTF_8));
      Origin origin =
          new Origin("0", new Origin.Fixed("f", Instant.parse("2025-01-01T00:00:00Z"), "1"));

      Document document = FollowUpDocument.of(tree, origin, Language.SV);

      for (DocumentFormat format : DocumentFormat.values()) {
        assertThat(written(document, format)).as(json).isNotEmpty();
      }
      assertThat(document.facts()).extracting(each -> each.id()).contains("fixed", "fixedAs");
    }
  }

  @Test
  void namesEveryTableAndColumnOnce() {
    List<String> names =
        Documented.document(Language.SV).parts().stream()
            .filter(each -> each instanceof Part.Table table && table.reader() != Part.Reader.PRINT)
            .flatMap(
                each -> {
                  Part.Table table = (Part.Table) each;
                  return table.columns().stream().map(it -> table.id() + "." + it.id());
                })
            .collect(Collectors.toList());

    assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(80);
  }
}
