package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;

/**
 * The headings that a table has on each of its pages: they are read where it begins, and are
 * decoration on the others, or else they would be read again and again.
 */
final class RepeatedHeadings {
  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");

  private final Map<COSDictionary, Set<Integer>> repeated = new HashMap<>();

  private RepeatedHeadings() {}

  static void decorate(PDDocument pdf) throws IOException {
    RepeatedHeadings headings = new RepeatedHeadings();
    headings.find(pdf.getDocumentCatalog().getStructureTreeRoot());
    for (PDPage page : pdf.getPages()) {
      Set<Integer> ids = headings.repeated.get(page.getCOSObject());
      if (ids != null) {
        decorate(page, ids, pdf);
      }
    }
  }

  private void find(PDStructureNode node) {
    for (Object each : node.getKids()) {
      if (each instanceof PDStructureElement element) {
        if (element.getStructureType().equals("THead")) {
          takeOut(element, element.getPage());
        } else {
          find(element);
        }
      }
    }
  }

  /** What is on other pages than the one on which the table begins. */
  private void takeOut(PDStructureElement element, PDPage first) {
    for (Object each : List.copyOf(element.getKids())) {
      if (each instanceof PDStructureElement inner) {
        takeOut(inner, first);
      } else if (each instanceof PDMarkedContentReference reference) {
        COSDictionary page = reference.getPage().getCOSObject();
        if (page != first.getCOSObject()) {
          repeated.computeIfAbsent(page, it -> new HashSet<>()).add(reference.getMCID());
          element.removeKid(reference);
        }
      }
    }
  }

  private static void decorate(PDPage page, Set<Integer> ids, PDDocument pdf) throws IOException {
    List<Object> tokens = new ArrayList<>();
    for (Object each : new PDFStreamParser(page).parse()) {
      tokens.add(each);
      if (each instanceof Operator operator
          && operator.getName().equals(OperatorName.BEGIN_MARKED_CONTENT_SEQ)
          && ids.contains(id(tokens.get(tokens.size() - 2), page))) {
        tokens.subList(tokens.size() - 3, tokens.size()).clear();
        tokens.add(ARTIFACT);
        tokens.add(Operator.getOperator(OperatorName.BEGIN_MARKED_CONTENT));
      }
    }
    PDStream contents = new PDStream(pdf);
    try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
      new ContentStreamWriter(out).writeTokens(tokens);
    }
    page.setContents(contents);
  }

  /** By which number the structure calls a content, told in place or among the page's resources. */
  private static int id(Object properties, PDPage page) {
    if (properties instanceof COSDictionary told) {
      return told.getInt(COSName.MCID);
    }
    PDPropertyList named =
        properties instanceof COSName name ? page.getResources().getProperties(name) : null;
    return named == null ? -1 : named.getCOSObject().getInt(COSName.MCID);
  }
}
