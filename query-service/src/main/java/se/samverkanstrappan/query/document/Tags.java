package se.samverkanstrappan.query.document;

import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/** The tags of what is printed. */
final class Tags {
  /** What every table is given, whether it has any or not. */
  private static final Set<String> OF_TABLES = Set.of("THead", "TFoot");

  private Tags() {}

  /** Takes out what there is nothing in. */
  static void tidy(PDStructureNode node) {
    for (Object each : List.copyOf(node.getKids())) {
      if (each instanceof PDStructureElement element) {
        tidy(element);
        if (element.getKids().isEmpty() && OF_TABLES.contains(element.getStructureType())) {
          node.removeKid(element);
        }
      }
    }
  }
}
