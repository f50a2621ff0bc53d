package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** All that is known about one collaboration. */
final class CollaborationBook {
  private static final Map<String, LocalDate> FIRST_DAYS = new ConcurrentHashMap<>();

  private final Slip slip;
  final Map<String, Entry> entries = new LinkedHashMap<>();
  final Set<String> retracted = new TreeSet<>();
  CollaborationChanged fields;
  String owner;
  boolean withdrawn;
  long version = 1;

  CollaborationBook(Slip slip, CollaborationChanged fields, String owner) {
    this.slip = slip;
    this.fields = fields;
    this.owner = owner;
  }

  CollaborationBook copy() {
    CollaborationBook copy = new CollaborationBook(slip, fields, owner);
    copy.entries.putAll(entries);
    copy.retracted.addAll(retracted);
    copy.withdrawn = withdrawn;
    copy.version = version;
    return copy;
  }

  LocalDate opening() {
    return firstDay(fields.openedOn());
  }

  static LocalDate firstDay(PartialDate date) {
    return FIRST_DAYS.computeIfAbsent(
        date.text(), text -> LocalDate.parse(text + "-01-01".substring(0, 10 - text.length())));
  }

  /** The day that rules use for a date in something that opened on a day. */
  static LocalDate day(PartialDate date, LocalDate opening) {
    LocalDate first = firstDay(date);
    boolean year = date.text().length() == 4 && first.getYear() == opening.getYear();
    boolean month = date.text().length() == 7 && first.equals(opening.withDayOfMonth(1));
    return year || month ? opening : first;
  }

  LocalDate day(PartialDate date) {
    return slip == Slip.YEARS_AND_MONTHS_COUNT_FROM_THEIR_FIRST_DAY
        ? firstDay(date)
        : day(date, opening());
  }

  /** The days of an end; none means never. */
  LocalDate endDay(@Nullable PartialDate date) {
    return date == null ? LocalDate.MAX : day(date);
  }

  boolean stands(String id) {
    return entries.containsKey(id)
        && (slip == Slip.WHAT_IS_RETRACTED_STILL_COUNTS || !retracted.contains(id));
  }

  <E extends Entry> Map<String, E> standing(Class<E> kind) {
    Map<String, E> those = new LinkedHashMap<>();
    entries.forEach(
        (id, entry) -> {
          if (stands(id) && kind.isInstance(entry)) {
            those.put(id, kind.cast(entry));
          }
        });
    return those;
  }

  boolean taken(String id) {
    return entries.containsKey(id)
        && !(slip == Slip.IDS_OF_RETRACTED_ENTRIES_ARE_FREE && retracted.contains(id));
  }

  boolean participates(String actor, LocalDate day) {
    return standing(Stay.class).values().stream()
        .filter(stay -> stay.actor().equals(actor))
        .anyMatch(
            stay ->
                !day.isBefore(joined(stay)) && (stay.leftOn() == null || day.isBefore(left(stay))));
  }

  private LocalDate joined(Stay stay) {
    LocalDate day = day(stay.joinedOn());
    return slip == Slip.JOINS_THE_DAY_AFTER ? day.plusDays(1) : day;
  }

  private LocalDate left(Stay stay) {
    LocalDate day = endDay(stay.leftOn());
    return slip == Slip.LEAVES_THE_DAY_AFTER ? day.plusDays(1) : day;
  }

  /** The changes in its life in the order of their days. */
  List<LifecycleChange> life() {
    Collection<LifecycleChange> changes = standing(LifecycleChange.class).values();
    List<LifecycleChange> ordered = new ArrayList<>(changes);
    ordered.sort(Comparator.comparing(change -> day(change.date())));
    return ordered;
  }

  boolean closedOn(LocalDate day) {
    boolean closed = false;
    for (LifecycleChange change : life()) {
      if (!day.isBefore(holdsFrom(change))) {
        closed = change.kind() == LifecycleKind.CLOSED;
      }
    }
    return closed;
  }

  private LocalDate holdsFrom(LifecycleChange change) {
    boolean late =
        change.kind() == LifecycleKind.CLOSED && slip == Slip.CLOSES_THE_DAY_AFTER
            || change.kind() == LifecycleKind.REOPENED && slip == Slip.REOPENS_THE_DAY_AFTER;
    return day(change.date()).plusDays(late ? 1 : 0);
  }
}
