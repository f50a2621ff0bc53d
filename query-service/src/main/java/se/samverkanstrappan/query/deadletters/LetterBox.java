package se.samverkanstrappan.query.deadletters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The dead letters as the topic tells of them: the newest with all that is known of them, of older
 * ones only what they belong to, or how many were open. Whatever the topic tells twice changes
 * nothing.
 */
@Component
public final class LetterBox {
  private static final int MOST = 2_000;

  /** How much the clocks of those that write and those that read may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private final int most;

  /** By generation and id, in the order in which they came. */
  private final Map<String, KnownLetter> letters = new LinkedHashMap<>();

  /** What is settled of records, in whichever generation they are met again. */
  private final Map<String, Resolution> settled = new LinkedHashMap<>();

  private final Marks marks = new Marks();
  private final Told told = new Told();
  private final Changes changes;
  private @Nullable String served;

  /** Of those of which not even a mark is left. */
  private long forgotten;

  private long begin;
  private boolean read;
  private boolean follows;

  @Autowired
  LetterBox(Clock clock) {
    this(MOST, clock);
  }

  LetterBox(int most, Clock clock) {
    this.most = most;
    this.changes = new Changes(most, clock);
  }

  /** Only letters of this generation matter: another may be on its way, or gone. */
  public synchronized void serves(String generation) {
    if (!generation.equals(served)) {
      served = generation;
      forgotten = 0;
      touchAll();
    }
  }

  /** A letter was read. */
  public synchronized void add(Letter letter) {
    String key = letter.name();
    KnownLetter before = letters.get(key);
    if (before != null) {
      // It was sent again, so that those before it could be taken away.
      letters.put(key, new KnownLetter(before.letter().at(letter.place()), before.resolution()));
      if (before.isOpen()) {
        marks.put(letter);
      }
      return;
    }
    Resolution resolution = told.of(letter).or(() -> settled(letter.id())).orElse(null);
    KnownLetter known = new KnownLetter(letter, resolution);
    letters.put(key, known);
    if (known.isOpen()) {
      marks.put(letter);
    }
    changes.add(letter.aggregate(), letter.at());
    if (letters.size() > most) {
      // Some more at once, so that a flood does not look through all for each.
      for (int gone = 0; gone <= most / 10; gone++) {
        forgetOne();
      }
    }
  }

  /** The fold of an aggregate has come to a version: nothing before that is missed any more. */
  public synchronized void folded(String generation, String aggregate, long version, Instant at) {
    Resolution how = Resolution.found(Resolution.How.FOLDED, at);
    told.folded(generation, aggregate, version, how);
    resolve(
        aggregate,
        each -> each.isOf(generation) && !each.isConflict() && each.wanted() <= version,
        how);
  }

  /** The book has nothing from a version on. */
  public synchronized void nothingMissing(
      String generation, String aggregate, long version, Instant at) {
    Resolution how = Resolution.found(Resolution.How.NOTHING_MISSING, at);
    told.nothingMissing(generation, aggregate, how);
    resolve(
        aggregate,
        each -> each.isOf(generation) && !each.isConflict() && each.wanted() <= version,
        how);
  }

  /** The book has the very event that was folded under a sequence. */
  public synchronized void confirmed(
      String generation, String aggregate, long sequence, Instant at) {
    Resolution how = Resolution.found(Resolution.How.CONFIRMED, at);
    told.confirmed(generation, aggregate, sequence, how);
    resolve(
        aggregate,
        each -> each.isOf(generation) && each.isConflict() && each.wanted() == sequence,
        how);
  }

  /** One letter was resolved. */
  public synchronized void resolve(String id, Resolution resolution) {
    if (resolution.how().lasting()) {
      settled.putIfAbsent(id, resolution);
      if (settled.size() > most) {
        settled.remove(settled.keySet().iterator().next());
      }
    }
    for (String aggregate : marks.aggregates()) {
      resolve(aggregate, each -> each.id().equals(id), resolution);
    }
    letters.replaceAll(
        (key, each) ->
            each.isOpen() && each.letter().id().equals(id) ? each.with(resolution) : each);
  }

  private Optional<Resolution> settled(String id) {
    return Optional.ofNullable(settled.get(id));
  }

  private void resolve(String aggregate, Predicate<Mark> which, Resolution resolution) {
    for (Mark each : marks.take(aggregate, which)) {
      letters.computeIfPresent(
          each.name(), (key, letter) -> letter.isOpen() ? letter.with(resolution) : letter);
      changes.add(aggregate, resolution.at());
    }
  }

  /** All before a place of the topic was taken away, and must be known nowhere any more. */
  public synchronized void dropBefore(long place) {
    if (place == begin) {
      return;
    }
    begin = place;
    forgotten = 0;
    letters.values().removeIf(each -> each.letter().place() < place);
    for (String aggregate : marks.aggregates()) {
      if (!marks.take(aggregate, each -> each.place() < place).isEmpty()) {
        changes.add(aggregate, changes.now());
      }
    }
  }

  /** The topic is another one. */
  public synchronized void clear() {
    touchAll();
    letters.clear();
    marks.clear();
    settled.clear();
    told.clear();
    forgotten = 0;
    begin = 0;
    read = false;
    follows = false;
  }

  /** Forgets also that anything ever changed, as if nothing had been read. */
  public synchronized void forget() {
    clear();
    changes.forget();
    served = null;
  }

  /** All that was on the topic has been read. */
  public synchronized void caughtUp() {
    read = true;
    follows = true;
  }

  /** What is put on the topic from now on is not seen at once. */
  public synchronized void fallsBehind() {
    follows = false;
  }

  /** Whether it is known what is on the topic. */
  public synchronized boolean isRead() {
    return read;
  }

  /** Those of what is served, the newest first. */
  public synchronized List<KnownLetter> newestFirst() {
    List<KnownLetter> all = new ArrayList<>(present().toList());
    all.sort(
        Comparator.comparing((KnownLetter each) -> each.letter().at())
            .thenComparing(each -> each.letter().place())
            .reversed());
    return all;
  }

  /** The letter of an id. */
  public synchronized Optional<KnownLetter> find(String id) {
    return present().filter(each -> each.letter().id().equals(id)).findFirst();
  }

  /** How many are open, also of those that nothing else is known of. */
  public synchronized long open() {
    return forgotten() + present().filter(KnownLetter::isOpen).count();
  }

  /** How many of those are too old for anything else to be known of them. */
  public synchronized long forgotten() {
    return forgotten
        + marks
            .all()
            .filter(each -> isPresent(each.generation()) && !letters.containsKey(each.name()))
            .count();
  }

  /** Whether anything of a collaboration waits. */
  public synchronized Optional<Waiting> waiting(String collaboration) {
    return marks.of(Letter.COLLABORATION + collaboration).stream()
        .filter(each -> isPresent(each.generation()))
        .map(each -> new Waiting(each.at(), each.cause(), 1))
        .reduce(Waiting::and);
  }

  /** When what {@link #waiting} answers last became another answer; none where it never did. */
  public synchronized Optional<Instant> lastChange(String collaboration) {
    return changes.last(collaboration);
  }

  /**
   * Whether what is told of a collaboration here cannot have changed because of letters, since a
   * version of it was recorded; not where letters may be there that are not read yet.
   */
  public synchronized boolean waitedSame(String collaboration, Instant recordedAt) {
    return follows
        && waiting(collaboration).isEmpty()
        && lastChange(collaboration)
            .filter(change -> !recordedAt.minus(CLOCKS).isAfter(change))
            .isEmpty();
  }

  private Stream<KnownLetter> present() {
    return letters.values().stream().filter(each -> isPresent(each.letter().generation()));
  }

  private boolean isPresent(@Nullable String generation) {
    return generation == null || served == null || generation.equals(served);
  }

  private void touchAll() {
    Instant now = changes.now();
    letters.values().forEach(each -> changes.add(each.letter().aggregate(), now));
    marks.aggregates().forEach(each -> changes.add(each, now));
  }

  /** First one of another generation, then one that is resolved, one of nothing, the oldest. */
  private void forgetOne() {
    Predicate<KnownLetter> open = KnownLetter::isOpen;
    KnownLetter gone =
        first(each -> !isPresent(each.letter().generation()))
            .or(() -> first(open.negate()))
            .or(() -> first(each -> each.letter().aggregate() == null))
            .or(() -> first(each -> true))
            .orElse(null);
    if (gone != null) {
      letters.remove(gone.letter().name());
      if (gone.isOpen() && isPresent(gone.letter().generation()) && !marks.has(gone.letter())) {
        forgotten++;
      }
    }
  }

  private Optional<KnownLetter> first(Predicate<KnownLetter> which) {
    return letters.values().stream().filter(which).findFirst();
  }
}
