package se.samverkanstrappan.query.document;

import java.util.Locale;
import org.w3c.dom.Element;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Rung;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;

/**
 * The ladder as it is printed: a list of the steps, the highest first, each a slab that begins
 * further to the left than the one above, with the names that stand there before it.
 */
final class PrintedLadder {
  /** How much of the width is left of the lowest slab, and how much more left of each above it. */
  private static final double FIRST = 38;

  private static final double TREAD = 4.5;

  /** Between the names and the slab. */
  private static final double GAP = 1.5;

  private PrintedLadder() {}

  static void add(Ladder ladder, Markup markup, Language language, Phrases phrases) {
    Element list = markup.add(markup.body(), "ol");
    list.setAttribute("class", "ladder");
    for (Rung rung : ladder.rungs().reversed()) {
      Element item = markup.add(list, "li");
      double left = FIRST + (rung.step().number() - 1) * TREAD;
      Element slab = markup.add(item, "div");
      slab.setAttribute("class", "slab slab-" + rung.step().number());
      slab.setAttribute("style", "width: " + percent(100 - left));
      markup.add(slab, "span", rung.step().number() + " " + language.name(rung.step()));
      Element count = markup.add(slab, "span", " " + phrases.say("document.count", rung.count()));
      count.setAttribute("class", "count");
      Element names = markup.add(item, "div");
      names.setAttribute("class", "names");
      names.setAttribute("style", "width: " + percent(left - GAP));
      rung.names().forEach(each -> markup.add(names, "p", PrintedText.of(each)));
      int more = rung.count() - rung.names().size();
      if (more > 0) {
        markup.add(names, "p", phrases.say("document.more", more));
      }
    }
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share);
  }
}
