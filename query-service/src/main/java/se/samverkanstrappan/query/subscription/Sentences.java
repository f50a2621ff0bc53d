package se.samverkanstrappan.query.subscription;

import java.time.LocalDate;
import java.util.List;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.signals.SignalCode.About;
import se.samverkanstrappan.query.subscription.Change.SignalMoved;
import se.samverkanstrappan.query.subscription.Change.StatusMoved;
import se.samverkanstrappan.query.subscription.Change.StepMoved;
import se.samverkanstrappan.query.subscription.ComingDate.AmbitionDue;
import se.samverkanstrappan.query.subscription.ComingDate.EmergingEnds;
import se.samverkanstrappan.query.subscription.ComingDate.PlannedEnd;
import se.samverkanstrappan.query.subscription.ComingDate.ReportDue;
import se.samverkanstrappan.query.subscription.ComingDate.StepFalls;

/**
 * A change or a coming date in words, as plain text (section 3).
 *
 * @param title says what it is and of what
 * @param text says it in full
 */
public record Sentences(String title, String text) {
  private static final String PREFIX = "subscription.";

  public Sentences {
    title = PlainText.of(title);
    text = PlainText.of(text);
  }

  /**
   * Tells a change.
   *
   * @param of what the collaboration is called
   */
  public static Sentences of(Change change, String of, Phrases phrases) {
    return switch (change) {
      case StepMoved it ->
          told(it.kind(), phrases, of, step(it.to(), phrases), step(it.from(), phrases), day(it));
      case StatusMoved it -> told(it.kind(), phrases, of, day(it));
      case SignalMoved it -> signal(it, of, phrases);
    };
  }

  private static Sentences signal(SignalMoved it, String of, Phrases phrases) {
    String label = phrases.word(it.code());
    String actor = it.code().about() == About.ACTOR ? it.subject() : null;
    return actor == null
        ? told(it.kind(), phrases, of, label, day(it))
        : told(it.kind() + ".actor", phrases, of, label, day(it), phrases.names(List.of(actor)));
  }

  /**
   * Tells a coming date.
   *
   * @param of what the collaboration or the assignment is called
   */
  public static Sentences of(ComingDate date, String of, Phrases phrases) {
    return switch (date) {
      case StepFalls it ->
          told("falls", phrases, of, step(it.from(), phrases), step(it.to(), phrases));
      case EmergingEnds it -> told("emerging", phrases, of, step(it.step(), phrases));
      case PlannedEnd it -> told("end", phrases, of, it.endsOn().text());
      case AmbitionDue it -> ambition(it, of, phrases);
      case ReportDue it ->
          told(
              it.late() ? "report.late" : "report",
              phrases,
              of,
              phrases.word(it.kind()),
              it.dueOn().text());
    };
  }

  private static Sentences ambition(AmbitionDue it, String of, Phrases phrases) {
    String step = step(it.step(), phrases);
    String standing = phrases.say(PREFIX + "ambition." + it.standing());
    return it.actorKind() == null
        ? told("ambition", phrases, of, step, it.by().text(), standing)
        : told(
            "ambition.kind",
            phrases,
            of,
            step,
            it.by().text(),
            standing,
            phrases.word(it.actorKind()));
  }

  private static Sentences told(String key, Phrases phrases, Object... things) {
    return new Sentences(
        phrases.say(PREFIX + key, things), phrases.say(PREFIX + key + ".text", things));
  }

  private static String step(int number, Phrases phrases) {
    LadderStep step = LadderStep.of(number);
    return step.number() + ", " + phrases.word(step);
  }

  private static String day(Change change) {
    LocalDate day = change.day();
    return day.toString();
  }
}
