package se.samverkanstrappan.query.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.collaboration.EntryItem;
import se.samverkanstrappan.query.document.InertText;

/** Writes the interactions for a spreadsheet, as import takes them too. */
final class CsvExport implements Export {
  private static final String[] COLUMNS = {
    "collaboration",
    "date",
    "form",
    "observations",
    "participants",
    "summary",
    "outcome",
    "evidence",
    "id"
  };

  @Override
  public void write(ExportedBook book, OutputStream out) throws IOException {
    // Never closed: that would end the file also where something went wrong.
    CSVPrinter rows =
        new CSVPrinter(
            new BufferedWriter(new OutputStreamWriter(out, UTF_8)),
            CSVFormat.RFC4180.builder().setHeader(COLUMNS).get());
    book.eachStanding(
        known -> {
          for (EntryItem<Interaction> each : known.items(Interaction.class, book.asOf())) {
            write(known.head().id(), each, rows);
          }
        });
    rows.flush();
  }

  private static void write(String collaboration, EntryItem<Interaction> item, CSVPrinter rows)
      throws IOException {
    Interaction interaction = item.entry();
    rows.printRecord(
        collaboration,
        interaction.date(),
        interaction.form(),
        CsvCells.words(interaction.observations()),
        CsvCells.participants(interaction.participants()),
        InertText.of(interaction.summary()),
        InertText.of(interaction.outcome()),
        InertText.of(CsvCells.evidence(interaction.evidence())),
        item.id());
  }
}
