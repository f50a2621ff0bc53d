package se.samverkanstrappan.command.importing.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spreadsheet's rows mean the interactions of a bundle. */
class SpreadsheetTest {
  private static final String HEADER =
      "collaboration,date,form,observations,participants,summary,outcome,evidence";

  private static JsonNode only(String csv) {
    try (Spreadsheet sheet = Sent.spreadsheet(csv)) {
      assertThat(sheet.faults()).isEmpty();
      assertThat(sheet.size()).isEqualTo(1);
      return sheet.read(sheet.portion(0).entries().getFirst().piece());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void readsARow(String mark) {
    assertThat(
            only(
                mark
                    + HEADER
                    + "\r\nforum,2024-05,MEETING,INFORMED|DISCUSSED,"
                    + "kommun-1280:SPOKE|region-12,\"Möte, \"\"öppet\"\"\nrad två\",Klart,"
                    + "Protokoll https://a.se/p|Bild\r\n"))
        .isEqualTo(
            json(
                """
                {"date":"2024-05","form":"MEETING","observations":["INFORMED","DISCUSSED"],
                 "participants":[{"actor":"kommun-1280","part":"SPOKE"},{"actor":"region-12"}],
                 "summary":"Möte, \\"öppet\\"\\nrad två","outcome":"Klart",
                 "evidence":[{"label":"Protokoll","url":"https://a.se/p"},{"label":"Bild"}]}
                """));
  }

  @Test
  void readsSemicolonsAndColumnsInAnyOrder() {
    JsonNode row =
        only(
            "id;summary;collaboration;form;date;evidence;outcome;participants;observations\n"
                + "mote-1;Ett, två;forum;MEETING;2024;;;region-12;INFORMED");
    assertThat(row.required("id").asString()).isEqualTo("mote-1");
    assertThat(row.required("summary").asString()).isEqualTo("Ett, två");
    assertThat(row.has("outcome")).isFalse();
    assertThat(row.has("evidence")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "'=1+1,=1+1",
        "'+46,+46",
        "'-,-",
        "'@a,@a",
        "''=x,'=x",
        "'citat','citat'",
        "a;'=1;b,a;=1;b",
        "a;''-;'b,a;'-;'b",
        "a;'\"=1,a;\"=1",
        "=1,=1",
      })
  void takesTheApostropheFromWhatWasMadeInert(String cell, String meant) {
    assertThat(Cells.meant(cell)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a|b;a,b",
        "a\\|b|c;a|b,c",
        "a\\\\|b;a\\,b",
        "a\\b;a\\b",
        " a | b ;a,b",
        "a||b;a,,b",
        "a\\;a\\",
      })
  void splitsAtBarsThatAreNotEscaped(String cell, String items) {
    assertThat(Cells.split(cell)).isEqualTo(List.of(items.split(",", -1)));
  }

  @Test
  void tellsUnknownMissingAndDoubleColumns() throws IOException {
    try (Spreadsheet sheet =
        Sent.spreadsheet(HEADER.replace("form", "Form") + ",date\nforum,x\n")) {
      assertThat(sheet.faults())
          .containsExactlyInAnyOrder(
              Fault.inRow(1, "the column 'Form' is not known"),
              Fault.inRow(1, "the column 'form' is missing"),
              Fault.inRow(1, "the column 'date' is there twice"));
    }
  }

  @Test
  void countsRowsByTheFirstLineOfEachRecord() throws IOException {
    String csv =
        HEADER
            + "\na,2024,,,,\"två\nrader\",,\nb,,,,,,,\n\na,2025,,,,\"tre\r\nrader\n\",,\nb,,,,,,,"
            + "\na,1,2\na,2026,,,,x,,,9";
    try (Spreadsheet sheet = Sent.spreadsheet(csv)) {
      assertThat(sheet.size()).isEqualTo(6);
      assertThat(sheet.collaboration(0)).isEqualTo("a");
      assertThat(sheet.portion(0).entries())
          .extracting(each -> each.piece().place(), each -> each.piece().fault())
          .containsExactly(
              tuple(new Place.InRow(2), null),
              tuple(new Place.InRow(6), null),
              tuple(new Place.InRow(10), "has 3 cells and not 8"),
              tuple(new Place.InRow(11), "has 9 cells and not 8"));
      assertThat(sheet.portion(1).entries())
          .extracting(each -> each.piece().place())
          .containsExactly(new Place.InRow(4), new Place.InRow(9));
    }
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> Sent.spreadsheet("")).isInstanceOf(Unreadable.class);
  }

  @Test
  void tellsInWhichRowAQuotationMarkIsNotClosed() {
    String csv = HEADER + "\na,2024,,,,x,,\na,2024,,,,\"x,,\na,,,,,,,\n";
    assertThatThrownBy(() -> Sent.spreadsheet(csv))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e -> assertThat(e.faults()).extracting(Fault::row).containsExactly(3L));
  }

  @Test
  void tellsInWhichRowSomethingFollowsAQuotationMark() {
    String csv = HEADER + "\na,2024,,,,\"x\"y,,\n";
    assertThatThrownBy(() -> Sent.spreadsheet(csv))
        .isInstanceOfSatisfying(
            Unreadable.class,
            e -> assertThat(e.faults()).extracting(Fault::row).containsExactly(2L));
  }

  @Test
  void givesUpWhereOneRecordWouldFillTheMemory() {
    String csv = HEADER + "\na,2024,,,,\"" + "x".repeat(1_100_000) + "\",,\n";
    assertThatThrownBy(() -> Sent.spreadsheet(csv))
        .isInstanceOf(Unreadable.class)
        .hasMessageContaining("is more than");
  }

  @Test
  void leavesNoFileOpenWhereItCannotBeRead() {
    Spool rows = Sent.spool(new byte[0]);
    assertThatThrownBy(() -> Spreadsheet.in(Sent.spool(new byte[0]), rows))
        .isInstanceOf(Unreadable.class);
    assertThatThrownBy(() -> rows.append(ByteBuffer.wrap(new byte[1]))).isInstanceOf(NoRoom.class);
  }

  @Test
  void tellsTooManyRowsOfACollaborationOnce() throws IOException {
    String csv = HEADER + "\na,2024,,,,x,,".repeat(10_002);
    try (Spreadsheet sheet = Sent.spreadsheet(csv)) {
      Portion portion = sheet.portion(0);
      assertThat(portion.entries()).hasSize(10_000);
      assertThat(portion.faults()).extracting(Fault::row).containsExactly(2L);
    }
  }

  @Test
  void tellsColumnsInWords() {
    assertThat(new Place.InRow(7).fault("/participants/1/actor", "there is no such actor"))
        .isEqualTo(Fault.inRow(7, "participants, item 2: there is no such actor"));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }
}
