package se.samverkanstrappan.query.signals;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.query.placement.DatedEntry;
import se.samverkanstrappan.query.signals.Clearing.Way;

/** A participant for more than 90 days whose mandate is absent or unclear. */
final class MandateUnclear implements Signal {
  private static final int DAYS = 90;

  @Override
  public List<About> days(Course course) {
    Mandates mandates = course.mandates();
    return course.actors().stream()
        .map(
            actor ->
                new About(
                    actor,
                    course
                        .presentLongerThan(DAYS, actor)
                        .without(mandates.where(actor, it -> it != Mandate.UNCLEAR))))
        .toList();
  }

  @Override
  public Basis on(LocalDate day, @Nullable String subject, Course course) {
    String actor = requireNonNull(subject);
    DatedEntry<MandateHeld> unclear = course.mandates().on(day, actor);
    List<String> evidence = new ArrayList<>(course.entries().stays(actor, day));
    Details details = Details.NONE.with("days", DAYS);
    if (unclear != null) {
      evidence.add(unclear.id());
      details = details.with("mandate", unclear.entry().mandate());
    }
    return new Basis(details, evidence, Clearing.by(Way.GIVE_MANDATE));
  }
}
