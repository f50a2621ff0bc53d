package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.document.Checksum;
import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.DocumentFormat;
import se.samverkanstrappan.query.document.Part;
import se.samverkanstrappan.query.document.Part.Column;
import se.samverkanstrappan.query.document.Part.Heading;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Paragraph;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.document.PdfDocument;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;

/** Writes a list of the collaborations for printing, with the ladder they stand on. */
final class PdfExport implements Export {
  private static final int MOST_NAMES = 6;

  private final Words words;
  private final String asked;
  private final Phrases phrases;

  /** A collaboration, and where it stands as of the day. */
  private record Placed(CollaborationHead head, Placement placement) {}

  /**
   * Writes in a language.
   *
   * @param asked what the collaborations were asked for by; empty where they are all
   */
  PdfExport(Words words, String asked) {
    this.words = words;
    this.asked = asked;
    this.phrases = new Phrases(words.language(), Map.of());
  }

  @Override
  public void write(ExportedBook book, OutputStream out) throws IOException {
    PdfDocument.check(book.standing());
    List<Placed> all = new ArrayList<>();
    book.eachStanding(
        known ->
            all.add(new Placed(known.head(), known.placement(book.asOf(), PlacementRule.CURRENT))));
    // The same collaborations give the same bundle.
    String sha256 = Checksum.of(bundle -> new BundleExport().write(book, bundle));
    DocumentFormat.PDF.write(document(all, book.asOf(), sha256), out);
  }

  private Document document(List<Placed> all, LocalDate asOf, String sha256) {
    String rule = PlacementRule.CURRENT.id();
    return new Document(
        phrases.say("export.list", phrases.day(asOf)),
        words.language(),
        asOf.atStartOfDay().toInstant(ZoneOffset.UTC),
        List.of(
            new Fact("asOf", phrases.say("followup.fact.asOf"), asOf),
            new Fact("rule", phrases.say("followup.fact.rule"), rule),
            new Fact(
                "asked",
                phrases.say("export.asked"),
                asked.isEmpty() ? phrases.say("export.asked.all") : asked),
            new Fact("count", phrases.say("export.count"), all.size()),
            new Fact("sha256", phrases.say("export.sha256"), sha256)),
        phrases.say("export.footer", phrases.day(asOf), rule, sha256),
        parts(all));
  }

  private List<Part> parts(List<Placed> all) {
    List<Rung> rungs =
        Arrays.stream(LadderStep.values()).map(step -> rung(step.number(), all)).toList();
    return List.of(
        new Ladder(phrases.say("export.ladder"), rungs),
        new Paragraph(phrases.say("export.ladder.lead")),
        new Heading(phrases.say("export.heading")),
        table(all));
  }

  private static Rung rung(int step, List<Placed> all) {
    List<String> titles =
        all.stream()
            .filter(each -> Integer.valueOf(step).equals(each.placement().step()))
            .map(each -> each.head().title())
            .toList();
    return new Rung(LadderStep.of(step), titles.size(), titles.stream().limit(MOST_NAMES).toList());
  }

  private Part table(List<Placed> all) {
    return new Part.Table(
        "collaborations",
        phrases.say("export.table"),
        Part.Reader.PRINT,
        List.of(
            column("title", 28),
            column("id", 18),
            column("owner", 16),
            column("form", 9),
            column("status", 9),
            column("step", 6),
            column("emerging", 8),
            column("validUntil", 12)),
        () -> all.stream().map(this::row).iterator());
  }

  private Column column(String id, int share) {
    return Column.of(id, phrases.say("export.column." + id), share);
  }

  private List<@Nullable Object> row(Placed it) {
    return Arrays.asList(
        it.head().title(),
        it.head().id(),
        words.actor(it.head().owner()),
        words.of(it.head().form()),
        words.of(it.placement().status()),
        it.placement().step(),
        it.placement().emerging(),
        it.placement().validUntil());
  }
}
