package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** A PDF as those meet it who have it read aloud: by its tags, in their order. */
final class TaggedPdf {
  private final Map<COSBase, Map<Integer, String>> texts = new HashMap<>();
  private final List<String> untagged = new ArrayList<>();
  private final Tag root;
  private int kept;

  /**
   * An element of the structure.
   *
   * @param text of the element and all below it
   * @param scope of a heading of a table
   */
  record Tag(
      String type, @Nullable String alt, @Nullable String scope, String text, List<Tag> below) {
    Stream<Tag> all() {
      return Stream.concat(Stream.of(this), below.stream().flatMap(Tag::all));
    }

    List<Tag> all(String wanted) {
      return all().filter(each -> each.type.equals(wanted)).toList();
    }
  }

  /** Counts the characters that are shown, wherever they are. */
  private static final class Counting extends PDFMarkedContentExtractor {
    private int seen;

    Counting() {
      setSuppressDuplicateOverlappingText(false);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      seen++;
      super.processTextPosition(text);
    }
  }

  private TaggedPdf(PDDocument pdf) throws IOException {
    for (PDPage page : pdf.getPages()) {
      Counting extractor = new Counting();
      extractor.processPage(page);
      kept = 0;
      extractor.getMarkedContents().forEach(each -> keep(page, each, false));
      if (kept != extractor.seen) {
        untagged.add(extractor.seen - kept + " outside of everything");
      }
    }
    root = tag(pdf.getDocumentCatalog().getStructureTreeRoot(), null);
  }

  static TaggedPdf of(byte[] file) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(file)) {
      return new TaggedPdf(pdf);
    }
  }

  Tag root() {
    return root;
  }

  /** Texts that are neither part of the structure nor said to be none. */
  List<String> untagged() {
    return untagged;
  }

  private void keep(PDPage page, PDMarkedContent content, boolean artifact) {
    boolean none = artifact || "Artifact".equals(content.getTag());
    StringBuilder text = new StringBuilder();
    for (Object each : content.getContents()) {
      if (each instanceof TextPosition position) {
        kept++;
        text.append(position.getUnicode());
      } else if (each instanceof PDMarkedContent inner) {
        keep(page, inner, none);
      }
    }
    if (content.getMCID() >= 0) {
      texts
          .computeIfAbsent(page.getCOSObject(), it -> new HashMap<>())
          .merge(content.getMCID(), text.toString(), String::concat);
    } else if (!none && !text.isEmpty()) {
      untagged.add(text.toString());
    }
  }

  private Tag tag(PDStructureNode node, @Nullable PDPage of) {
    PDStructureElement element = node instanceof PDStructureElement it ? it : null;
    PDPage page = element == null || element.getPage() == null ? of : element.getPage();
    StringBuilder text = new StringBuilder();
    List<Tag> below = new ArrayList<>();
    for (Object kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement inner -> {
          Tag tag = tag(inner, page);
          below.add(tag);
          text.append(tag.text()).append(' ');
        }
        case PDMarkedContentReference reference ->
            text.append(text(reference.getPage(), reference.getMCID())).append(' ');
        case Integer mcid -> text.append(text(page, mcid)).append(' ');
        default -> {}
      }
    }
    return new Tag(
        element == null ? "Root" : element.getStructureType(),
        element == null ? null : element.getAlternateDescription(),
        element == null ? null : scope(element),
        oneLine(text.toString()),
        below);
  }

  private String text(@Nullable PDPage page, int mcid) {
    return texts
        .getOrDefault(Objects.requireNonNull(page).getCOSObject(), Map.of())
        .getOrDefault(mcid, "");
  }

  private static @Nullable String scope(PDStructureElement element) {
    return element.getCOSObject().getDictionaryObject(COSName.A) instanceof COSDictionary it
        ? it.getNameAsString("Scope")
        : null;
  }

  private static String oneLine(String text) {
    return Stream.of(text.split("\\s+"))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
