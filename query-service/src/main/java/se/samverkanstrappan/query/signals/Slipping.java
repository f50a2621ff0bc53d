package se.samverkanstrappan.query.signals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.placement.InteractionStep;
import se.samverkanstrappan.query.placement.Outlook;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** The established step falls within the next 60 days if nothing more is logged. */
final class Slipping implements Signal {
  private static final int DAYS = 60;

  @Override
  public List<About> days(Course course) {
    return Signal.aboutAll(Days.any(outlook(course).stream().map(Slipping::near).toList()));
  }

  private static List<Outlook> outlook(Course course) {
    return Outlook.of(course.facts().placement(), course.rule(), course.timeline());
  }

  private static Days near(Outlook outlook) {
    LocalDate near = outlook.falls().minusDays(DAYS);
    return Days.between(near.isAfter(outlook.from()) ? near : outlook.from(), outlook.to());
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    int step = course.step(day);
    List<String> participants = course.participants(day);
    List<String> having = having(step, day.plusDays(DAYS), participants, course);
    LocalDate falls =
        course.timeline().segments().stream()
            .filter(it -> it.from().isAfter(day) && it.step() != null && it.step() < step)
            .findFirst()
            .orElseThrow()
            .from();
    List<String> losing = new ArrayList<>(having(step, falls.minusDays(1), participants, course));
    losing.removeAll(having);
    LadderStep name = LadderStep.of(step);
    return new Basis(
        Details.NONE.with("step", name).with("falls", falls),
        runningOut(falls, step, participants, course),
        Clearing.by(Way.SHOW_STEP_AGAIN)
            .with("step", name)
            .with("participants", course.rule().quorum(participants.size()) - having.size())
            .with("actors", new Actors(losing))
            .with("before", falls));
  }

  /** Those of some actors that still have a step on a day. */
  private static List<String> having(int step, LocalDate day, List<String> actors, Course course) {
    return actors.stream().filter(actor -> course.step(actor, day) >= step).toList();
  }

  /** The interactions that show a step of one of some actors until a day. */
  private static List<String> runningOut(
      LocalDate until, int step, List<String> actors, Course course) {
    return course.entries().all(Interaction.class).stream()
        .filter(each -> course.rule().windowEnd(each.from()).equals(until))
        .filter(each -> isShown(each.entry(), step, actors))
        .map(DatedEntry::id)
        .toList();
  }

  private static boolean isShown(Interaction interaction, int step, List<String> actors) {
    Map<String, Integer> shown = InteractionStep.evidence(interaction);
    return actors.stream().anyMatch(actor -> shown.getOrDefault(actor, 0) >= step);
  }
}
