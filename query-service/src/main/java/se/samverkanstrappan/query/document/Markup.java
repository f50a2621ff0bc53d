package se.samverkanstrappan.query.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;

/** Builds what is printed as a tree, in which texts are nothing but texts. */
final class Markup {
  private static final String STYLES = "/query-document/print.css";

  private final org.w3c.dom.Document tree;
  private final Element head;
  private final Element body;
  private int characters;

  Markup(String language, String title) {
    this.tree = empty();
    Element html = tree.createElement("html");
    tree.appendChild(html);
    html.setAttribute("lang", language);
    this.head = add(html, "head");
    this.body = add(html, "body");
    add(head, "title", title);
    add(head, "style", styles());
  }

  org.w3c.dom.Document tree() {
    return tree;
  }

  Element head() {
    return head;
  }

  Element body() {
    return body;
  }

  Element add(Element parent, String name) {
    Element added = tree.createElement(name);
    parent.appendChild(added);
    return added;
  }

  Element add(Element parent, String name, String text) {
    Element added = add(parent, name);
    text(added, text);
    return added;
  }

  /**
   * Adds a text.
   *
   * @throws TooMuchToPrint where there are too many characters by then
   */
  void text(Element parent, String text) {
    characters += text.length();
    if (characters > PdfDocument.MOST_CHARACTERS) {
      throw new TooMuchToPrint();
    }
    parent.appendChild(tree.createTextNode(text));
  }

  private static org.w3c.dom.Document empty() {
    try {
      return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String styles() {
    try (InputStream file = Markup.class.getResourceAsStream(STYLES)) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
