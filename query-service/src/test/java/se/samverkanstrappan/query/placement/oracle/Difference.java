package se.samverkanstrappan.query.placement.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Segment;

/** One question to which the shipped rule and the slow one give different answers. */
record Difference(String question, @Nullable Object slow, @Nullable Object shipped) {

  /** The first difference about a collaboration, or null where there is none. */
  static @Nullable Difference in(RandomCollaboration example) {
    return in(example.log(), example.rule(), new Random(example.seed()));
  }

  private static @Nullable Difference in(
      List<CollaborationEvent> log, PlacementRule rule, Random random) {
    Walk slow = Walk.through(log, rule);
    Shipped shipped = Shipped.through(log, rule);
    Difference whole = between("", slow, shipped);
    if (whole != null) {
      return whole;
    }
    List<LocalDate> days = daysToAsk(slow);
    for (LocalDate day : days) {
      Difference that = differing("on " + day, slow.placementOn(day), shipped.placementOn(day));
      if (that != null) {
        return that;
      }
    }
    return asOfSome(days, random, slow, shipped);
  }

  private static @Nullable Difference asOfSome(
      List<LocalDate> days, Random random, Walk slow, Shipped shipped) {
    for (int i = 0; i < 6; i++) {
      LocalDate day =
          days.get(random.nextInt(days.size())).plusDays(i < 4 ? 0 : random.nextInt(90));
      Walk known = slow.asOf(day);
      Shipped shippedKnown = shipped.asOf(day);
      Difference that =
          i == 0
              ? between("as of " + day + " ", known, shippedKnown)
              : differing(
                  "on and as of " + day, known.placementOn(day), shippedKnown.placementOn(day));
      if (that != null) {
        return that;
      }
    }
    return null;
  }

  private static @Nullable Difference between(String when, Walk slow, Shipped shipped) {
    Difference segments = differing(when + "segments", slow.segments(), shipped.segments());
    if (segments != null) {
      return segments;
    }
    Difference actors = differing(when + "actors", slow.actors(), shipped.actors());
    if (actors != null) {
      return actors;
    }
    return differing(when + "dormancies", slow.dormancies(), shipped.dormancies());
  }

  /** Each day on which something is dated or changes, and the day before it. */
  private static List<LocalDate> daysToAsk(Walk slow) {
    TreeSet<LocalDate> days = slow.book().days();
    slow.segments().stream().map(Segment::from).forEach(days::add);
    slow.dormancies().forEach(dormancy -> days.add(dormancy.from()));
    List<LocalDate> asked = new ArrayList<>(days);
    days.stream()
        .map(day -> day.minusDays(1))
        .filter(day -> !day.isBefore(slow.book().opened()))
        .forEach(asked::add);
    return asked;
  }

  private static @Nullable Difference differing(
      String question, @Nullable Object slow, @Nullable Object shipped) {
    return Objects.equals(slow, shipped) ? null : new Difference(question, slow, shipped);
  }
}
