package se.samverkanstrappan.query.subscription.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A feed read by the JDK's own parser, and held to what RFC 4287 asks of every feed. */
record ParsedFeed(Element root, List<Entry> entries) {
  private static final String ATOM = "http://www.w3.org/2005/Atom";

  record Entry(String id, String title, String summary, String kind, Instant updated, URI link) {}

  static ParsedFeed of(byte[] bytes) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    Element root =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes)).getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(ATOM);
    assertThat(root.getLocalName()).isEqualTo("feed");
    assertThat(URI.create(text(root, "id"))).hasScheme("tag");
    assertThat(text(root, "title")).isNotBlank();
    assertThat(Instant.parse(text(root, "updated"))).isNotNull();
    assertThat(text(one(root, "author"), "name")).isNotBlank();
    List<Entry> entries = new ArrayList<>();
    NodeList found = root.getElementsByTagNameNS(ATOM, "entry");
    for (int i = 0; i < found.getLength(); i++) {
      entries.add(entry((Element) found.item(i)));
    }
    assertThat(entries).extracting(Entry::id).doesNotHaveDuplicates();
    return new ParsedFeed(root, entries);
  }

  private static Entry entry(Element it) {
    Element summary = one(it, "summary");
    assertThat(summary.getAttribute("type")).isIn("", "text");
    assertThat(one(it, "title").getAttribute("type")).isIn("", "text");
    assertThat(one(it, "link").getAttribute("rel")).isEqualTo("alternate");
    Entry entry =
        new Entry(
            text(it, "id"),
            text(it, "title"),
            summary.getTextContent(),
            one(it, "category").getAttribute("term"),
            Instant.parse(text(it, "updated")),
            URI.create(one(it, "link").getAttribute("href")));
    assertThat(URI.create(entry.id())).hasScheme("tag");
    assertThat(entry.title()).isNotBlank();
    assertThat(entry.link().isAbsolute()).isTrue();
    return entry;
  }

  String text(String name) {
    return text(root, name);
  }

  String self() {
    NodeList links = root.getElementsByTagNameNS(ATOM, "link");
    for (int i = 0; i < links.getLength(); i++) {
      Element link = (Element) links.item(i);
      if (link.getAttribute("rel").equals("self")) {
        return link.getAttribute("href");
      }
    }
    throw new AssertionError("no link to itself");
  }

  private static String text(Element parent, String name) {
    return one(parent, name).getTextContent();
  }

  /** The first child of that name; of all but links there is just one. */
  private static Element one(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && name.equals(element.getLocalName())) {
        children.add(element);
      }
    }
    assertThat(children).as(name).isNotEmpty();
    if (!name.equals("link")) {
      assertThat(children).as(name).hasSize(1);
    }
    return Objects.requireNonNull(children.getFirst());
  }
}
