package se.samverkanstrappan.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalChange;
import se.samverkanstrappan.query.signals.SignalChange.State;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalOn;

/**
 * A year passes, day by day, and a month of it without the stream: what is told, and on which day,
 * is what somebody finds who asks on every single day.
 */
class SignalsOverAYearTest {
  private static final Duration ROUND = Duration.ofMillis(150);
  private static final LocalDate STOPPED = LocalDate.parse("2026-04-10");
  private static final LocalDate STARTED = LocalDate.parse("2026-05-10");
  private static final LocalDate LAST = LocalDate.parse("2027-01-02");

  @TempDir private Path folder;
  private final LoggedYear year = new LoggedYear();

  /** What is told when, as a text that can be compared. */
  private final Map<LocalDate, List<String>> told = new TreeMap<>();

  private final List<SignalChange> all = new ArrayList<>();

  @Test
  void tellsEveryChangeOnItsDayAndOnceAlsoAfterAStop() {
    Map<String, List<KeyValue<String, Object>>> kept;
    try (TopologyDriver driver =
        new TopologyDriver(folder.resolve("before"), at(LoggedYear.FIRST))) {
      runUntil(STOPPED, LoggedYear.FIRST, driver);
      kept = driver.kept();
    }
    try (TopologyDriver driver = new TopologyDriver(folder.resolve("after"), at(STARTED))) {
      driver.goOnFrom(kept);
      STOPPED.datesUntil(STARTED).forEach(day -> year.on(day).forEach(each -> send(each, driver)));
      runUntil(LAST, STARTED, driver);
    }

    assertThat(told).isEqualTo(foundByAskingEveryDay());
    assertThat(all).extracting(each -> each.key() + " " + each.state()).doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(each -> each.day().isAfter(LoggedYear.FIRST))
        .extracting(SignalChange::code)
        .contains(
            SignalCode.SLIPPING,
            SignalCode.SLIPPED,
            SignalCode.DORMANT,
            SignalCode.SILENT,
            SignalCode.MANDATE_UNCLEAR,
            SignalCode.NO_PROCESS_LEADER,
            SignalCode.UNEVEN,
            SignalCode.AMBITION_MISSED,
            SignalCode.OBSTACLE_OPEN,
            SignalCode.PROJECT_ENDING);
    assertThat(told.get(STARTED)).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void tellsTheSameUnderTheSameKeysWhereItWasNotWrittenDownThatItWasTold() {
    try (TopologyDriver driver = new TopologyDriver(folder.resolve("once"), at(LoggedYear.FIRST));
        TopologyDriver again = new TopologyDriver(folder.resolve("again"), at(STOPPED))) {
      runUntil(STOPPED, LoggedYear.FIRST, driver);
      again.goOnFrom(driver.kept());

      List<SignalChange> first = aMonthLater(driver);
      List<SignalChange> repeat = aMonthLater(again);

      assertThat(first).hasSizeGreaterThan(5);
      assertThat(repeat).isEqualTo(first);
      List<SignalChange> both = new ArrayList<>(first);
      both.addAll(repeat);
      assertThat(read(both)).isEqualTo(first);
    }
  }

  /** What is news to a reader that remembers the last one under each key. */
  private static List<SignalChange> read(List<SignalChange> changes) {
    Map<String, SignalChange> last = new HashMap<>();
    List<SignalChange> news = new ArrayList<>();
    for (SignalChange each : changes) {
      SignalChange before = last.get(each.key());
      if (before == null || each.isNewsAfter(before)) {
        last.put(each.key(), each);
        news.add(each);
      }
    }
    return news;
  }

  private static List<SignalChange> aMonthLater(TopologyDriver driver) {
    driver.passTime(Duration.ofDays(30));
    driver.passTime(Duration.ofSeconds(10));
    return driver.signals();
  }

  /** Runs from the morning of a day until that of another. */
  private void runUntil(LocalDate end, LocalDate from, TopologyDriver driver) {
    for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
      year.on(day).forEach(each -> send(each, driver));
      workOut(driver);
      List<SignalChange> today = driver.signals();
      all.addAll(today);
      if (!today.isEmpty()) {
        told.computeIfAbsent(day, it -> new ArrayList<>())
            .addAll(today.stream().map(SignalsOverAYearTest::text).toList());
        told.get(day).sort(Comparator.naturalOrder());
      }
      driver.passTime(Duration.between(driver.now(), at(day.plusDays(1))));
    }
  }

  /** However slow the machine is: one round may be too short for all. */
  private static void workOut(TopologyDriver driver) {
    do {
      driver.passTime(ROUND);
    } while (driver.counts.pending.get() > 0);
    driver.passTime(Duration.ofSeconds(10));
  }

  private static void send(RecordedEvent event, TopologyDriver driver) {
    driver.send(event);
  }

  private Map<LocalDate, List<String>> foundByAskingEveryDay() {
    Map<LocalDate, List<String>> found = new TreeMap<>();
    for (String id : year.collaborations()) {
      Set<String> before = new HashSet<>();
      for (LocalDate day = LocalDate.parse("2024-01-01");
          day.isBefore(LAST);
          day = day.plusDays(1)) {
        Set<String> now = on(day, id);
        List<String> changes = new ArrayList<>();
        Set<String> begun = new HashSet<>(now);
        begun.removeAll(before);
        begun.forEach(each -> changes.add(each + " BEGUN"));
        before.removeAll(now);
        for (String each : before) {
          changes.add(each + " ENDED " + day);
        }
        if (!changes.isEmpty()) {
          found.computeIfAbsent(toldOn(day), it -> new ArrayList<>()).addAll(changes);
        }
        before = now;
      }
    }
    found.values().forEach(each -> each.sort(Comparator.naturalOrder()));
    return found;
  }

  /** What is there on a day, by what is logged on it, or before anything was. */
  private Set<String> on(LocalDate day, String id) {
    LocalDate logged = day.isBefore(LoggedYear.FIRST) ? LoggedYear.FIRST : day;
    Set<String> on = new HashSet<>();
    for (SignalOn each :
        KnownCollaboration.from(year.upTo(logged, id))
            .orElseThrow()
            .signals(day, PlacementRule.CURRENT, Map.of())
            .on(day)) {
      String subject = each.subject() == null ? "" : each.subject();
      on.add(String.join("/", id, each.code().name(), subject, each.since().toString()));
    }
    return on;
  }

  private static LocalDate toldOn(LocalDate day) {
    if (day.isBefore(LoggedYear.FIRST)) {
      return LoggedYear.FIRST;
    }
    return day.isBefore(STOPPED) || !day.isBefore(STARTED) ? day : STARTED;
  }

  private static String text(SignalChange change) {
    String text = change.key() + " " + change.state();
    return change.state() == State.ENDED ? text + " " + change.until() : text;
  }

  private static Instant at(LocalDate day) {
    long days = ChronoUnit.DAYS.between(LoggedYear.FIRST, day);
    return TopologyDriver.START.plus(Duration.ofDays(days));
  }
}
