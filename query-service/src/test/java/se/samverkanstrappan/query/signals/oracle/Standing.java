package se.samverkanstrappan.query.signals.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What a log of events says stands, in whole days. */
final class Standing {
  private static final int FOR_EVER = 20_000;
  private static final PartialDate ANY = PartialDate.parse("2000");

  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<PartialDate, LocalDate> days = new HashMap<>();
  private final Map<String, BitSet> presence = new HashMap<>();
  private LocalDate opened = LocalDate.MIN;
  private @Nullable PartialDate endsOn;
  private CollaborationForm form = CollaborationForm.ONGOING;

  /** An entry of a kind and its id. */
  record Known<E extends Entry>(String id, E entry) {}

  Standing(List<CollaborationEvent> log) {
    for (CollaborationEvent event : log) {
      switch (event) {
        case CollaborationOpened it -> own(it.openedOn(), it.endsOn(), it.form());
        case CollaborationChanged it -> own(it.openedOn(), it.endsOn(), it.form());
        case EntryStated it -> entries.put(it.id(), it.stated());
        case EntryEnded it -> entries.computeIfPresent(it.id(), (id, was) -> it.ended(was));
        case EntryTakenBack it -> entries.remove(it.id());
        default -> {}
      }
    }
    for (Known<Stay> stay : all(Stay.class)) {
      PartialDate left = stay.entry().leftOn();
      presence
          .computeIfAbsent(stay.entry().actor(), it -> new BitSet())
          .set(number(day(stay.entry().joinedOn())), left == null ? FOR_EVER : number(day(left)));
    }
  }

  private void own(PartialDate on, @Nullable PartialDate ends, CollaborationForm as) {
    opened = on.firstDay();
    endsOn = ends;
    form = as;
  }

  LocalDate opened() {
    return opened;
  }

  /** The day a project is to end, or null. */
  @Nullable LocalDate projectEnds() {
    return form == CollaborationForm.PROJECT && endsOn != null ? day(endsOn) : null;
  }

  /** The day a date counts from; each is worked out once, since reading dates is slow. */
  LocalDate day(PartialDate date) {
    return days.computeIfAbsent(date, it -> it.countedFrom(opened));
  }

  boolean isBefore(LocalDate day, @Nullable PartialDate end) {
    return end == null || day.isBefore(day(end));
  }

  <E extends Entry> List<Known<E>> all(Class<E> kind) {
    return upTo(LocalDate.MAX, kind, it -> ANY);
  }

  /** Those dated up to a day. */
  <E extends Entry> List<Known<E>> upTo(LocalDate day, Class<E> kind, Function<E, PartialDate> on) {
    List<Known<E>> known = new ArrayList<>();
    entries.forEach(
        (id, entry) -> {
          if (kind.isInstance(entry) && !day(on.apply(kind.cast(entry))).isAfter(day)) {
            known.add(new Known<>(id, kind.cast(entry)));
          }
        });
    return known;
  }

  /** Whether an actor is a participant on each of some days, both included. */
  boolean isParticipant(String actor, LocalDate first, LocalDate last) {
    int from = number(first);
    BitSet present = presence.getOrDefault(actor, new BitSet());
    return from >= 0 && present.nextClearBit(from) > number(last);
  }

  private int number(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(opened, day);
  }

  TreeSet<String> actors() {
    TreeSet<String> actors = new TreeSet<>();
    all(Stay.class).forEach(it -> actors.add(it.entry().actor()));
    return actors;
  }

  /** The days on which something is dated that a placement depends on. */
  TreeSet<LocalDate> turns() {
    TreeSet<LocalDate> days = new TreeSet<>(List.of(opened));
    all(Interaction.class).forEach(it -> days.add(day(it.entry().date())));
    all(LifecycleChange.class).forEach(it -> days.add(day(it.entry().date())));
    for (Known<Stay> stay : all(Stay.class)) {
      days.add(day(stay.entry().joinedOn()));
      if (stay.entry().leftOn() != null) {
        days.add(day(stay.entry().leftOn()));
      }
    }
    return days;
  }
}
