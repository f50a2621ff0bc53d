package se.samverkanstrappan.query.subscription;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.perception.AmbitionStanding;

/** A day to come on which something is to be expected. */
public sealed interface ComingDate {
  LocalDate day();

  /** What it is, of one collaboration or assignment; the same also when its day becomes another. */
  String name();

  /** The established step falls, if nothing more is logged. */
  record StepFalls(LocalDate day, int from, int to) implements ComingDate {
    @Override
    public String name() {
      return "step-" + from + "-falls";
    }
  }

  /** What is emerging above the established step runs out, if nothing more is logged. */
  record EmergingEnds(LocalDate day, int step) implements ComingDate {
    @Override
    public String name() {
      return "emerging-" + step + "-ends";
    }
  }

  /**
   * The collaboration is planned to end.
   *
   * @param endsOn the day as it was given
   */
  record PlannedEnd(LocalDate day, PartialDate endsOn) implements ComingDate {
    @Override
    public String name() {
      return "planned-end";
    }
  }

  /**
   * A step is to be reached.
   *
   * @param id the id of the entry that says so
   * @param actorKind the kind of actor that is to reach it; null for all
   * @param by the day as it was given
   * @param standing how that stands already
   */
  record AmbitionDue(
      LocalDate day,
      String id,
      int step,
      @Nullable ActorKind actorKind,
      PartialDate by,
      AmbitionStanding.Outcome standing)
      implements ComingDate {
    @Override
    public String name() {
      return "ambition-" + id;
    }
  }

  /**
   * A report of an assignment is to be submitted.
   *
   * @param id the report's
   * @param dueOn the day as it was given
   * @param late whether the day has passed
   */
  record ReportDue(LocalDate day, String id, ReportKind kind, PartialDate dueOn, boolean late)
      implements ComingDate {
    @Override
    public String name() {
      return "report-" + id;
    }
  }
}
