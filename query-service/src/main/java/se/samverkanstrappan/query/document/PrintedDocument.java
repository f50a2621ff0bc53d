package se.samverkanstrappan.query.document;

import org.w3c.dom.Element;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.Part.Heading;
import se.samverkanstrappan.query.document.Part.Ladder;
import se.samverkanstrappan.query.document.Part.Paragraph;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.explanation.Phrases;

/** A document as the tree that is printed. */
final class PrintedDocument {
  private final Document document;
  private final Phrases phrases;
  private final Markup markup;
  private final Element bookmarks;
  private final PrintedTables tables;
  private int headings;

  private PrintedDocument(Document document) {
    this.document = document;
    this.phrases = Wordings.of(document);
    this.markup = new Markup(document.language().code(), PrintedText.of(document.title()));
    this.bookmarks = markup.add(markup.head(), "bookmarks");
    this.tables = new PrintedTables(markup, phrases);
  }

  /**
   * The tree, with everything in it.
   *
   * @throws TooMuchToPrint where it has too many
   */
  static org.w3c.dom.Document of(Document document) {
    PrintedDocument printed = new PrintedDocument(document);
    printed.begin();
    document.parts().forEach(printed::add);
    printed.end();
    return printed.markup.tree();
  }

  private void begin() {
    about("author", "Samverkanstrappan");
    about("subject", document.footer());
    Element body = markup.body();
    Element footer = markup.add(body, "div");
    footer.setAttribute("class", "footer");
    markup.add(footer, "span", PrintedText.of(document.footer())).setAttribute("class", "what");
    markup.add(body, "h1", PrintedText.of(document.title()));
    Element facts = markup.add(markup.add(body, "table"), "tbody");
    ((Element) facts.getParentNode()).setAttribute("class", "facts");
    for (Fact each : document.facts()) {
      Element row = markup.add(facts, "tr");
      markup.add(row, "th", PrintedText.of(each.label())).setAttribute("scope", "row");
      markup.add(row, "td", PrintedText.of(each.value(), phrases));
    }
  }

  private void about(String name, String content) {
    Element meta = markup.add(markup.head(), "meta");
    meta.setAttribute("name", name);
    meta.setAttribute("content", PrintedText.of(content));
  }

  private void add(Part part) {
    switch (part) {
      case Heading heading -> heading("h2", heading.text());
      case Paragraph paragraph -> markup.add(markup.body(), "p", PrintedText.of(paragraph.text()));
      case Ladder ladder -> {
        heading("h2", ladder.name());
        PrintedLadder.add(ladder, markup, document.language(), phrases);
      }
      case Table table -> {
        if (table.reader().prints()) {
          heading("h3", table.name());
          tables.add(table);
        }
      }
    }
  }

  private void end() {
    if (tables.haveNotes()) {
      heading("h2", phrases.say("document.notes"));
      markup.add(markup.body(), "p", phrases.say("document.notes.lead"));
      tables.addNotes();
    }
  }

  private void heading(String level, String text) {
    headings++;
    String id = "h" + headings;
    String printed = PrintedText.of(text);
    markup.add(markup.body(), level, printed).setAttribute("id", id);
    Element bookmark = markup.add(bookmarks, "bookmark");
    bookmark.setAttribute("name", printed);
    bookmark.setAttribute("href", "#" + id);
  }
}
