package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.signals.SignalChange.State;

/**
 * What has been told of the signals of one collaboration: all that began and ended up to a day, by
 * what was known when it was told. So days may pass without anybody looking, and what is told next
 * is all of them, each change once.
 *
 * @param version the version of the collaboration that the signals were worked out from
 * @param upTo the last day that is told
 * @param signals those that there were and will be
 * @param number that of the last change
 */
public record ToldSignals(long version, LocalDate upTo, List<SignalInterval> signals, long number) {
  private static final long UNNUMBERED = 0;

  public ToldSignals {
    signals = List.copyOf(signals);
  }

  /** What is told next. */
  public record Next(ToldSignals told, List<SignalChange> changes) {}

  /**
   * Tells what was worked out now.
   *
   * @param before what was told before; null where nothing was
   * @param today days are never told back: where this is before what is told, that counts
   */
  public static Next next(
      String collaboration,
      @Nullable ToldSignals before,
      long version,
      List<SignalInterval> signals,
      LocalDate today) {
    LocalDate upTo = before == null || before.upTo.isBefore(today) ? today : before.upTo;
    long number = before == null ? UNNUMBERED : before.number;
    ToldSignals now = new ToldSignals(version, upTo, signals, number);
    Map<String, SignalChange> untold =
        before == null ? new LinkedHashMap<>() : before.all(collaboration);
    List<SignalChange> changes = new ArrayList<>();
    for (SignalInterval each : signals) {
      changes.addAll(now.untold(each, collaboration, untold));
    }
    for (SignalChange gone : untold.values()) {
      changes.add(
          new SignalChange(
              collaboration,
              gone.code(),
              gone.subject(),
              gone.since(),
              null,
              State.WITHDRAWN,
              version,
              UNNUMBERED));
    }
    changes.sort(Comparator.comparing(SignalChange::day));
    return now.told(changes);
  }

  /** These changes, counted on from the last one. */
  private Next told(List<SignalChange> changes) {
    List<SignalChange> numbered = new ArrayList<>();
    for (SignalChange each : changes) {
      numbered.add(each.numbered(number + numbered.size() + 1));
    }
    return new Next(
        new ToldSignals(version, upTo, signals, number + numbered.size()), List.copyOf(numbered));
  }

  /** Tells what has begun and ended by a day, by what is known already. */
  public Next next(String collaboration, LocalDate today) {
    return next(collaboration, this, version, signals, today);
  }

  /** Whether anything begins or ends after what is told, up to a day. */
  public boolean changesBy(LocalDate today) {
    return signals.stream()
        .flatMap(SignalInterval::changes)
        .anyMatch(day -> day.isAfter(upTo) && !day.isAfter(today));
  }

  /**
   * What is to be told of one signal.
   *
   * @param told what was told before; what is still there is taken out
   */
  private List<SignalChange> untold(
      SignalInterval signal, String collaboration, Map<String, SignalChange> told) {
    if (signal.from().isAfter(upTo)) {
      return List.of();
    }
    SignalChange now = change(signal, collaboration);
    SignalChange before = told.remove(now.key());
    if (before != null) {
      return before.saysTheSameAs(now) ? List.of() : List.of(now);
    }
    return now.state() == State.BEGUN
        ? List.of(now)
        : List.of(change(signal, collaboration, State.BEGUN), now);
  }

  /** What was last told of each that had begun, by key. */
  private Map<String, SignalChange> all(String collaboration) {
    Map<String, SignalChange> all = new LinkedHashMap<>();
    for (SignalInterval each : signals) {
      if (!each.from().isAfter(upTo)) {
        SignalChange told = change(each, collaboration);
        all.put(told.key(), told);
      }
    }
    return all;
  }

  private SignalChange change(SignalInterval signal, String collaboration) {
    boolean ended = signal.to() != null && !signal.to().isAfter(upTo);
    return change(signal, collaboration, ended ? State.ENDED : State.BEGUN);
  }

  private SignalChange change(SignalInterval signal, String collaboration, State state) {
    return new SignalChange(
        collaboration,
        signal.code(),
        signal.subject(),
        signal.from(),
        state == State.ENDED ? signal.to() : null,
        state,
        version,
        UNNUMBERED);
  }
}
