package se.samverkanstrappan.query.history;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.Author;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.codec.PayloadCodec;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.web.Language;

/**
 * Tells the events of a collaboration in words.
 *
 * @param names of all actors, by their ids
 */
record Telling(Language language, Map<String, String> names) {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final PayloadCodec CODEC = new PayloadCodec();
  private static final String PREFIX = "collaboration.";

  /** What an event says: of which day, what, and why. */
  private record Said(@Nullable PartialDate day, String what, @Nullable String reason) {}

  /**
   * A row an event, the newest first.
   *
   * @param events all of them, oldest first: what ends or is taken back is told by what it was
   */
  List<EventRow> rows(List<RecordedEvent> events) {
    Map<String, Entry> standing = new HashMap<>();
    List<EventRow> rows = new ArrayList<>();
    for (RecordedEvent event : events) {
      rows.add(row(event, said(event, standing)));
    }
    return rows.reversed();
  }

  private EventRow row(RecordedEvent event, Said said) {
    Author author = event.author();
    String organisation = author == null ? null : author.organisation();
    return new EventRow(
        event.sequence(),
        LocalDateTime.ofInstant(event.recordedAt(), STOCKHOLM).truncatedTo(ChronoUnit.MINUTES),
        CODEC.typeOf(event.payload()).replace(PREFIX, ""),
        said.day,
        said.what,
        said.reason,
        organisation == null ? null : name(organisation),
        author == null ? null : author.subject());
  }

  private Said said(RecordedEvent event, Map<String, Entry> standing) {
    return event.payload() instanceof CollaborationEvent known
        ? said(known, standing)
        : new Said(null, "", null);
  }

  private Said said(CollaborationEvent event, Map<String, Entry> standing) {
    return switch (event) {
      case CollaborationOpened it -> new Said(it.openedOn(), it.title(), null);
      case CollaborationChanged it -> new Said(it.openedOn(), it.title(), null);
      case OwnershipTransferred it -> new Said(null, name(it.owner()), it.reason());
      case CollaborationWithdrawn it -> new Said(null, "", it.reason());
      case EntryStated it -> {
        standing.put(it.id(), it.stated());
        yield said(it.stated(), reason(it));
      }
      case EntryEnded it -> ended(it, standing);
      case EntryTakenBack it -> {
        Entry before = standing.remove(it.id());
        yield before == null ? new Said(null, it.id(), it.reason()) : said(before, it.reason());
      }
    };
  }

  private Said ended(EntryEnded event, Map<String, Entry> standing) {
    Entry before = standing.get(event.id());
    if (before == null) {
      return new Said(null, event.id(), null);
    }
    Entry after = event.ended(before);
    standing.put(event.id(), after);
    return new Said(EntryText.end(after), text(after), null);
  }

  private Said said(Entry entry, @Nullable String reason) {
    return new Said(EntryText.day(entry), text(entry), reason);
  }

  private static @Nullable String reason(EntryStated event) {
    return switch (event) {
      case InteractionAmended it -> it.reason();
      case EntryAmended it -> it.reason();
      default -> null;
    };
  }

  private String text(Entry entry) {
    return EntryText.of(entry, language, this::name);
  }

  private String name(String actor) {
    return names.getOrDefault(actor, actor);
  }
}
