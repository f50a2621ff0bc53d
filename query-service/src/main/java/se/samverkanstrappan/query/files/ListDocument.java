package se.samverkanstrappan.query.files;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Checksum;
import se.samverkanstrappan.query.document.Document;
import se.samverkanstrappan.query.document.Document.Fact;
import se.samverkanstrappan.query.document.DocumentFormat;
import se.samverkanstrappan.query.document.Part;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;

/**
 * A list as a document.
 *
 * @param asked what it was asked for by; empty where all was
 */
record ListDocument(Listing listing, String asked, Language language, Phrases phrases) {

  /** The document that is written in a format. */
  Document in(DocumentFormat format) throws IOException {
    Document document = with(null, listing.parts());
    if (format != DocumentFormat.PDF) {
      return document;
    }
    // Its rows are gone through for the checksum, and again to be printed.
    Document held = document.held();
    String sha256 = Checksum.of(out -> DocumentFormat.CSV.write(held, out));
    return with(sha256, held.parts());
  }

  private Document with(@Nullable String sha256, List<Part> parts) {
    String title = say("title." + listing.name(), listing.asOf().toString());
    String rule = listing.rule();
    return new Document(
        title,
        language,
        listing.asOf().atStartOfDay().toInstant(ZoneOffset.UTC),
        facts(sha256),
        title
            + (rule == null ? "" : say("footer.rule", rule))
            + (sha256 == null ? "" : say("footer.sha256", sha256)),
        parts);
  }

  private List<Fact> facts(@Nullable String sha256) {
    List<Fact> facts = new ArrayList<>();
    facts.add(fact("asOf", listing.asOf()));
    if (listing.rule() != null) {
      facts.add(fact("rule", listing.rule()));
    }
    facts.add(fact("asked", asked.isEmpty() ? new Word("ALL", say("asked.all")) : asked));
    facts.add(fact("count", listing.count()));
    if (sha256 != null) {
      facts.add(fact("sha256", sha256));
    }
    return facts;
  }

  private Fact fact(String id, Object value) {
    return new Fact(id, say("fact." + id), value);
  }

  private String say(String what, Object... things) {
    return phrases.say("list." + what, things);
  }
}
