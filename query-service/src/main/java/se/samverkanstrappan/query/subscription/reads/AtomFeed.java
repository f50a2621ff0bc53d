package se.samverkanstrappan.query.subscription.reads;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.subscription.Sentences;
import se.samverkanstrappan.query.web.Today;

/** Changes as a feed in Atom 1.0 (RFC 4287), with nothing but plain text in it. */
record AtomFeed(LocalDate asOf, List<ToldChange> changes, Addresses addresses, Phrases phrases) {
  static final String MEDIA_TYPE = "application/atom+xml;charset=utf-8";

  private static final int MOST = 500;

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new XMLOutputter(Format.getPrettyFormat().setLineSeparator("\n")).output(document(), bytes);
    return bytes.toByteArray();
  }

  private Document document() {
    try {
      Document document = new WireFeedOutput().outputJDom(feed());
      String language = addresses.frame().language().code();
      document.getRootElement().setAttribute("lang", language, Namespace.XML_NAMESPACE);
      return document;
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Feed feed() {
    Person author = new Person();
    author.setName("Samverkanstrappan");
    Feed feed = new Feed("atom_1.0");
    feed.setId(StableNames.feed(addresses.filter()));
    feed.setTitle(phrases.say("subscription.changes"));
    feed.setSubtitle(text(subtitle()));
    feed.setAuthors(List.of(author));
    feed.setUpdated(updated(changes.isEmpty() ? asOf : changes.getFirst().change().day()));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", addresses.home())));
    feed.setOtherLinks(List.of(link("self", "application/atom+xml", addresses.self())));
    feed.setEntries(changes.stream().limit(MOST).map(this::entry).toList());
    return feed;
  }

  private String subtitle() {
    String first = phrases.day(asOf.minusDays(ToldChange.DAYS));
    String how = changes.size() > MOST ? "most" : "text";
    return phrases.say(
        "subscription.changes." + how, first, phrases.day(asOf), changes.size(), MOST);
  }

  private Entry entry(ToldChange told) {
    Sentences sentences = Sentences.of(told.change(), told.title(), phrases);
    Category kind = new Category();
    kind.setTerm(told.change().kind());
    Entry entry = new Entry();
    entry.setId(StableNames.of(told));
    entry.setTitle(sentences.title());
    entry.setSummary(text(sentences.text()));
    entry.setUpdated(updated(told.change().day()));
    entry.setCategories(List.of(kind));
    entry.setAlternateLinks(
        List.of(link("alternate", "text/html", addresses.collaboration(told.collaboration()))));
    return entry;
  }

  private static Date updated(LocalDate day) {
    return Date.from(Today.start(day));
  }

  private static Content text(String value) {
    Content text = new Content();
    text.setType(Content.TEXT);
    text.setValue(value);
    return text;
  }

  private static Link link(String rel, String type, String href) {
    Link link = new Link();
    link.setRel(rel);
    link.setType(type);
    link.setHref(href);
    return link;
  }
}
