package se.samverkanstrappan.query.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.document.Part.Traced;
import se.samverkanstrappan.query.document.TaggedPdf.Tag;

/** What PDF/UA asks of a document and a program can see. */
class PdfDocumentTest {
  private static final List<String> KNOWN =
      List.of(
          "Root",
          "Document",
          "Sect",
          "Div",
          "P",
          "Span",
          "H1",
          "H2",
          "H3",
          "Table",
          "THead",
          "TBody",
          "TR",
          "TH",
          "TD",
          "Link");

  private static byte[] example(int rows) throws IOException {
    return Examples.written(Examples.of("Exempel", Examples.rows(rows)), DocumentFormat.PDF);
  }

  @Test
  void saysWhatItIsAndInWhichLanguage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(example(3))) {
      PDDocumentCatalog catalog = pdf.getDocumentCatalog();

      assertThat(catalog.getMarkInfo().isMarked()).isTrue();
      assertThat(catalog.getLanguage()).isEqualTo("sv");
      assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Exempel");
      assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid:part", "Exempel");
    }
  }

  @Test
  void bringsItsFontsAndTellsPagesToReadInOrder() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(example(100))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void hasBookmarksForItsHeadings() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(example(1))) {
      assertThat(pdf.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Trappan", "Tabeller", "Rader", "Tomt", "Underlag");
    }
  }

  @Test
  void tagsAllThatIsRead() throws IOException {
    TaggedPdf pdf = TaggedPdf.of(example(100));

    assertThat(pdf.untagged()).isEmpty();
    assertThat(pdf.root().all().map(Tag::type)).isSubsetOf(KNOWN);
    assertThat(pdf.root().all("Link"))
        .hasSize(100)
        .allSatisfy(each -> assertThat(each.alt()).startsWith("Underlag "));
  }

  @Test
  void hasHeadingsInOrder() throws IOException {
    List<Tag> headings =
        TaggedPdf.of(example(1)).root().all().filter(each -> each.type().matches("H\\d")).toList();

    assertThat(headings)
        .extracting(each -> each.type() + " " + each.text())
        .containsExactly(
            "H1 Exempel", "H2 Trappan", "H2 Tabeller", "H3 Rader", "H3 Tomt", "H2 Underlag");
  }

  /** However many pages it is on, a table is one, and its headings are told once. */
  @Test
  void hasTablesOfRowsOfCellsUnderHeadings() throws IOException {
    List<Tag> tables = TaggedPdf.of(example(100)).root().all("Table");

    assertThat(tables).hasSize(4);
    Tag rows = tables.get(2);
    assertThat(rows.all("THead")).hasSize(1);
    assertThat(rows.all("THead").getFirst().all("TH"))
        .allSatisfy(each -> assertThat(each.scope()).isEqualTo("Column"))
        .extracting(Tag::text)
        .containsExactly("Vad", "Antal", "Dag", "Ord");
    List<Tag> body = rows.all("TBody").getFirst().all("TR");
    assertThat(body).hasSize(100);
    for (Tag row : body) {
      assertThat(row.below()).extracting(Tag::type).containsExactly("TH", "TD", "TD", "TD");
      assertThat(row.below().getFirst().scope()).isEqualTo("Row");
    }
    assertThat(body.get(1).text()).isEqualTo("rad 2 2 [2] 2024-02-29 nådd");
    assertThat(body.get(99).text()).startsWith("rad 100 100 [2]");
  }

  @Test
  void readsTheLadderAsATableOfSteps() throws IOException {
    Tag ladder = TaggedPdf.of(example(1)).root().all("Table").get(1);

    assertThat(ladder.all("TR"))
        .extracting(Tag::text)
        .containsExactly("– 3 Lyssna (0)", "Exempel och 2 till 2 Informera (3)");
    assertThat(ladder.all("TH"))
        .allSatisfy(each -> assertThat(each.scope()).isEqualTo("Row"))
        .hasSize(2);
  }

  @Test
  void isReadInTheOrderItIsSeen() throws IOException {
    assertThat(TaggedPdf.of(example(2)).root().text())
        .isEqualTo(
            "Exempel Exempel Exempel Per 2024-12-31 Exempel Trappan – 3 Lyssna (0) Exempel och 2"
                + " till 2 Informera (3) Tabeller Rader Vad Antal Dag Ord rad 1 1 [1] 2024 nådd rad 2 2 [2]"
                + " 2024-02-29 nådd Tomt Inga. Underlag Numren inom hakparentes i tabellerna visar"
                + " hit. Här står vilka poster i boken varje siffra vilar på, och på vilka adresser"
                + " de kan läsas. Nr Poster Läses på [1] a: 1 /api/v1/collaborations/a [2] a: 2"
                + " /api/v1/collaborations/a");
  }

  @Test
  void countsItsPagesAndRepeatsWhatItIsAndTheHeadings() throws IOException {
    byte[] file = example(100);
    String[] pages = FileTexts.pdf(file).split("\f");

    assertThat(pages).hasSizeGreaterThan(2);
    for (int i = 0; i < pages.length; i++) {
      assertThat(pages[i]).contains("Fot Exempel").contains((i + 1) + " (" + pages.length + ")");
    }
    assertThat(pages[1]).contains("Vad Antal Dag Ord");
  }

  @Test
  void leadsToItsNotesAndNowhereElse() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(example(10))) {
      for (PDPage page : pdf.getPages()) {
        assertThat(page.getAnnotations())
            .allSatisfy(
                each -> {
                  assertThat(each).isInstanceOf(PDAnnotationLink.class);
                  assertThat(each.getCOSObject().toString()).doesNotContain("URI");
                });
      }
      assertThat(pdf.getPage(0).getAnnotations()).hasSize(10);
    }
  }

  @Test
  void saysHowManyMoreEntriesThereAreAndWhere() throws IOException {
    List<String> entries = IntStream.range(0, 1_000).mapToObj(Examples::entry).toList();
    List<String> reads = List.of("/api/v1/collaborations/a?asOf=2024-12-31");
    Document document =
        Examples.of(
            "Lång", List.of(Arrays.asList("rad", new Traced(7, entries, reads), null, null, 1)));

    String text =
        FileTexts.pdf(Examples.written(document, DocumentFormat.PDF)).replaceAll("\\s+", "");

    Matcher more =
        Pattern.compile("och([0-9]+)till,se" + Pattern.quote(reads.getFirst())).matcher(text);
    assertThat(more.find()).isTrue();
    int told = text.split("0190c0de", -1).length - 1;
    assertThat(told + Integer.parseInt(more.group(1))).isEqualTo(1_000);
    assertThat(told).isGreaterThan(300);
    assertThat(text).doesNotContain("…");
  }

  @Test
  void isTheSameFileEachTime() throws IOException {
    assertThat(example(20)).isEqualTo(example(20));
  }

  @Test
  void isNotBegunWithMoreRowsThanItCanHold() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Document document = Examples.of("Lång", Examples.rows(PdfDocument.MOST_ROWS + 1));

    assertThatThrownBy(() -> DocumentFormat.PDF.write(document, out))
        .isInstanceOf(TooMuchToPrint.class)
        .hasMessageContaining("2000 rows");
    assertThat(out.size()).isZero();
  }

  @Test
  void isNotBegunWithMoreTextThanItCanHold() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String longest = "ord ".repeat(5_000);
    Document document = Examples.of("Lång", Collections.nCopies(40, Examples.row(longest, 1)));

    assertThatThrownBy(() -> DocumentFormat.PDF.write(document, out))
        .isInstanceOf(TooMuchToPrint.class);
    assertThat(out.size()).isZero();
  }

  @Test
  void isNotWaitedForWithoutEnd() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    Document slow = Examples.of("Lång", stopsAtTheSecondLook(begun, goesOn));
    try (ExecutorService others = Executors.newSingleThreadExecutor()) {
      Future<byte[]> other = others.submit(() -> Examples.written(slow, DocumentFormat.PDF));
      begun.await();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Document small = Examples.of("Kort", Examples.rows(1));
      Document large = Examples.of("Lång", Examples.rows(PdfDocument.MOST_ROWS + 1));

      assertThatThrownBy(() -> PdfDocument.write(small, out, Duration.ZERO))
          .isInstanceOf(PrinterTaken.class);
      assertThatThrownBy(() -> PdfDocument.write(large, out, Duration.ZERO))
          .isInstanceOf(TooMuchToPrint.class);
      assertThat(out.size()).isZero();

      goesOn.countDown();
      assertThat(other.get()).isNotEmpty();
      PdfDocument.write(small, out, Duration.ZERO);
      assertThat(out.size()).isPositive();
    } finally {
      goesOn.countDown();
    }
  }

  /** Rows that are counted at once, and printed when they may be. */
  private static Iterable<List<@Nullable Object>> stopsAtTheSecondLook(
      CountDownLatch begun, CountDownLatch goesOn) {
    AtomicInteger looks = new AtomicInteger();
    return () -> {
      if (looks.incrementAndGet() > 1) {
        begun.countDown();
        try {
          goesOn.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      return Examples.rows(1).iterator();
    };
  }
}
