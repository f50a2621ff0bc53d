package se.samverkanstrappan.query.deadletters;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

/** What an administrator can do about letters; done again it changes nothing. */
@Component
public final class Repair {
  private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

  private final LetterBox box;
  private final Book book;
  private final Resolutions resolutions;
  private final Clock clock;

  /** Asked again while all are being asked for, there is nothing more to ask. */
  private final AtomicBoolean replaying = new AtomicBoolean();

  Repair(LetterBox box, Book book, Resolutions resolutions, Clock clock) {
    this.box = box;
    this.book = book;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  /**
   * A letter after its events were asked for again.
   *
   * @param published how many events the book has sent again; the letter is resolved when the one
   *     that is missed among them is folded
   */
  public record Replayed(String id, LetterState state, int published) {}

  /** The letters, where it is known which there are. */
  public List<KnownLetter> letters() {
    mustBeRead();
    return box.newestFirst();
  }

  /**
   * The letter of an id.
   *
   * @throws Refusal where there is none
   */
  public KnownLetter letter(String id) {
    mustBeRead();
    return box.find(id).orElseThrow(() -> Refusal.notFound("dead letter", id));
  }

  /** How many are open. */
  public long open() {
    return box.open();
  }

  /** How many of those nothing else is known of, since there are too many. */
  public long forgotten() {
    return box.forgotten();
  }

  /** Asks the book for the events that a letter's aggregate lacks since. */
  public Replayed replay(String id) {
    KnownLetter known = letter(id);
    if (!known.isOpen()) {
      return new Replayed(id, LetterState.RESOLVED, 0);
    }
    Letter letter = known.letter();
    int published = published(letter).orElseThrow(Repair::notOfTheBook);
    return new Replayed(id, settle(letter, published), published);
  }

  /** Does so for all that are open, on its own, and says how many aggregates that is. */
  public int replayAll() {
    Map<String, Letter> byAggregate = new LinkedHashMap<>();
    Map<String, List<Letter>> all = new LinkedHashMap<>();
    for (KnownLetter each : letters().reversed()) {
      Letter letter = each.letter();
      String aggregate = letter.aggregate();
      if (each.isOpen() && aggregate != null) {
        byAggregate.merge(
            aggregate, letter, (one, other) -> one.wanted() <= other.wanted() ? one : other);
        all.merge(aggregate, List.of(letter), Repair::both);
      }
    }
    if (replaying.compareAndSet(false, true)) {
      var unused = Thread.ofVirtual().name("replay").start(() -> replayEach(byAggregate, all));
    }
    return byAggregate.size();
  }

  private void replayEach(Map<String, Letter> byAggregate, Map<String, List<Letter>> all) {
    try {
      byAggregate.forEach((id, first) -> replay(first, all.get(id)));
    } finally {
      replaying.set(false);
    }
  }

  private void replay(Letter first, @Nullable List<Letter> all) {
    try {
      OptionalInt published = published(first);
      if (published.isPresent() && all != null) {
        all.forEach(each -> settle(each, published.getAsInt()));
      }
    } catch (RuntimeException e) {
      LOG.atWarn()
          .setMessage("a dead letter could not be replayed")
          .addKeyValue("letter", first.id())
          .addKeyValue("cause", e.getMessage())
          .log();
    }
  }

  /**
   * Where the book has nothing from the version that was missed, the record never was of it; but
   * where another event has its sequence, it is that one which is not in the book.
   */
  private LetterState settle(Letter letter, int published) {
    if (published == 0 && !letter.isConflict()) {
      write(letter, Resolution.found(Resolution.How.NOTHING_MISSING, now()));
    }
    return box.find(letter.id()).map(KnownLetter::state).orElse(LetterState.OPEN);
  }

  /**
   * Says of a record that it is nothing, and why.
   *
   * @throws Refusal where the book has what is missed because of it: without that what is told of
   *     its aggregate would stand still, and nobody would be told
   */
  public KnownLetter dismiss(String id, String reason) {
    KnownLetter known = letter(id);
    if (known.isOpen()) {
      if (published(known.letter()).orElse(0) > 0) {
        throw missed();
      }
      String by = Identity.current().map(Identity::subject).orElse(null);
      write(known.letter(), new Resolution(Resolution.How.DISMISSED, now(), reason, by));
    }
    return letter(id);
  }

  private void write(Letter letter, Resolution resolution) {
    resolutions.write(letter, resolution);
    box.resolve(letter.id(), resolution);
  }

  private OptionalInt published(Letter letter) {
    String aggregate = letter.aggregate();
    return aggregate == null || letter.wanted() < 1
        ? OptionalInt.empty()
        : book.sendAgain(aggregate, letter.wanted());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private void mustBeRead() {
    if (!box.isRead()) {
      throw Refusal.lettersUnread();
    }
  }

  private static List<Letter> both(List<Letter> some, List<Letter> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Refusal missed() {
    return Refusal.rulesBroken(
        List.of(
            new Problem.Fault(
                "", "the book has events that are missed because of it, and has sent them again")));
  }

  private static Refusal notOfTheBook() {
    return Refusal.rulesBroken(
        List.of(
            new Problem.Fault(
                "", "the book knows nothing that the record could belong to; dismiss it")));
  }
}
