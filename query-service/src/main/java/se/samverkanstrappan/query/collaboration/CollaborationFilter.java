package se.samverkanstrappan.query.collaboration;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.Parameters;

/**
 * Which collaborations a list shows; null asks for nothing.
 *
 * @param actor who is a participant on the day
 * @param assignment a government assignment of which it serves a task on the day, or once did
 * @param step the established step on the day
 * @param signal what is to be looked at on the day
 * @param status the status on the day; where none is given, any but withdrawn
 * @param q words in the id, title or purpose, or in the name of the owner or of a participant on
 *     the day
 */
public record CollaborationFilter(
    @Nullable String county,
    @Nullable Area area,
    @Nullable String actor,
    @Nullable String owner,
    @Nullable String assignment,
    @Nullable Integer step,
    @Nullable SignalCode signal,
    @Nullable Status status,
    @Nullable CollaborationForm form,
    @Nullable String q) {
  /** Asks for nothing, so that nothing is left out. */
  public static final CollaborationFilter NONE =
      new CollaborationFilter(null, null, null, null, null, null, null, null, null, null);

  private static final int HIGHEST = LadderStep.values().length;

  /** The filter that the parameters of every list ask for. */
  public static CollaborationFilter read(Parameters parameters) {
    return new CollaborationFilter(
        parameters.county(),
        parameters.word("area", Area.class),
        parameters.text("actor"),
        parameters.text("owner"),
        parameters.text("assignment"),
        parameters.integer("step", 1, HIGHEST),
        parameters.word("signal", SignalCode.class),
        parameters.word("status", Status.class),
        parameters.word("form", CollaborationForm.class),
        parameters.text("q"));
  }

  /** The same filter with the actors' aliases replaced by their ids. */
  CollaborationFilter resolved(UnaryOperator<@Nullable String> canonical) {
    return new CollaborationFilter(
        county,
        area,
        canonical.apply(actor),
        canonical.apply(owner),
        assignment,
        step,
        signal,
        status,
        form,
        q);
  }

  /** The same filter, asking for another status. */
  CollaborationFilter with(Status other) {
    return new CollaborationFilter(
        county, area, actor, owner, assignment, step, signal, other, form, q);
  }

  /** The same filter wherever they stand, whatever their status. */
  public CollaborationFilter anywhere() {
    return new CollaborationFilter(
        county, area, actor, owner, assignment, null, signal, null, form, q);
  }

  /** The same filter in all counties. */
  public CollaborationFilter inAllCounties() {
    return new CollaborationFilter(
        null, area, actor, owner, assignment, step, signal, status, form, q);
  }

  /** Whether a collaboration can be asked for on any day; see {@link Selection} for which. */
  boolean allows(CollaborationView view) {
    return (county == null || view.counties().contains(county))
        && (area == null || view.areas().contains(area))
        && (owner == null || owner.equals(view.owner()))
        && (form == null || form == view.form());
  }
}
