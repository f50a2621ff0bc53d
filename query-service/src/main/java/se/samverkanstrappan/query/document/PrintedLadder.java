package se.samverkanstrappan.query.document;

import java.util.stream.IntStream;
import org.w3c.dom.Element;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;

/**
 * The ladder as it is printed: a table with a row for each step, the highest first. The slab of a
 * step takes all columns from its own on, and the names that stand there those before it, so that
 * the slabs are a staircase. Nothing of it floats, which would be read after everything else.
 */
final class PrintedLadder {
  private static final int STEPS = LadderStep.values().length;

  private PrintedLadder() {}

  static void add(Ladder ladder, Markup markup, Language language, Phrases phrases) {
    Element table = markup.add(markup.body(), "table");
    table.setAttribute("class", "ladder");
    IntStream.rangeClosed(0, STEPS)
        .forEach(each -> markup.add(table, "col").setAttribute("class", column(each)));
    Element body = markup.add(table, "tbody");
    for (Rung rung : ladder.rungs().reversed()) {
      Element row = markup.add(body, "tr");
      int step = rung.step().number();
      names(rung, spanning(step, markup.add(row, "td")), markup, phrases);
      String name = step + " " + language.name(rung.step());
      Element slab = spanning(STEPS + 1 - step, markup.add(row, "th", name));
      slab.setAttribute("scope", "row");
      slab.setAttribute("class", "slab slab-" + step);
      Element count = markup.add(slab, "span", " " + phrases.say("document.count", rung.count()));
      count.setAttribute("class", "count");
    }
  }

  /** The first is before all slabs, the last in all of them. */
  private static String column(int number) {
    return number == 0 ? "before" : number == STEPS ? "within" : "tread";
  }

  private static Element spanning(int columns, Element cell) {
    cell.setAttribute("colspan", Integer.toString(columns));
    return cell;
  }

  private static void names(Rung rung, Element cell, Markup markup, Phrases phrases) {
    rung.names().forEach(each -> markup.add(cell, "p", PrintedText.of(each)));
    int more = rung.count() - rung.names().size();
    if (more > 0) {
      markup.add(cell, "p", phrases.say("document.more", more));
    }
    if (rung.count() == 0) {
      markup.add(cell, "p", PrintedText.of(null, phrases));
    }
  }
}
