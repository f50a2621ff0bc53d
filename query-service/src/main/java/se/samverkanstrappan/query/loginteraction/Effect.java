package se.samverkanstrappan.query.loginteraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.forms.Typed;
import se.samverkanstrappan.query.placement.InteractionStep;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * What an interaction would do to the placement if it were logged.
 *
 * @param step that it speaks for
 * @param days the day it happened and today, in order; none where its day is none that counts
 */
record Effect(int step, List<OnDay> days) {
  /**
   * Where the collaboration stands on a day, and would stand.
   *
   * @param before the established step; null while there is none
   * @param emerging what would be emerging, where that is above what would be established
   * @param lastDay until when it would hold if nothing more were logged; null means for good
   */
  record OnDay(
      LocalDate day,
      @Nullable Integer before,
      @Nullable Integer after,
      @Nullable Integer emerging,
      @Nullable LocalDate lastDay) {

    static OnDay of(LocalDate day, Placement before, Placement after) {
      Integer step = after.step();
      Integer emerging = after.emerging();
      LocalDate until = after.validUntil();
      return new OnDay(
          day,
          before.step(),
          step,
          step != null && emerging != null && emerging > step ? emerging : null,
          until == null ? null : until.minusDays(1));
    }

    /** Whether the step would be another. */
    public boolean moves() {
      return before != null && after != null && !before.equals(after);
    }
  }

  /**
   * None before it is told what happened and who took part.
   *
   * @param actors everybody who may have been there
   * @param insteadOf the id of the interaction that is set right; null where one is logged
   */
  static Optional<Effect> of(
      Subject subject, Typed typed, List<String> actors, @Nullable String insteadOf) {
    List<Observation> observations =
        Stream.of(Observation.values())
            .filter(each -> typed.texts("observations").contains(each.name()))
            .toList();
    List<Attendance> there =
        actors.stream()
            .filter(typed.texts("participants")::contains)
            .map(actor -> new Attendance(actor, part(typed, actor), null))
            .toList();
    if (observations.isEmpty() || there.isEmpty()) {
      return Optional.empty();
    }
    Interaction interaction =
        new Interaction(
            date(typed).orElse(PartialDate.of(subject.today())),
            false,
            InteractionForm.MEETING,
            observations,
            there,
            "",
            null,
            List.of());
    return Optional.of(
        new Effect(
            InteractionStep.of(interaction),
            date(typed).isEmpty() ? List.of() : days(subject, interaction, insteadOf)));
  }

  private static @Nullable Part part(Typed typed, String actor) {
    return Stream.of(Part.values())
        .filter(each -> each.name().equals(typed.text("part", actor)))
        .findFirst()
        .orElse(null);
  }

  private static List<OnDay> days(
      Subject subject, Interaction interaction, @Nullable String insteadOf) {
    KnownCollaboration known = subject.collaboration();
    LocalDate day = interaction.date().countedFrom(known.openedOn());
    if (day.isBefore(known.openedOn()) || day.isAfter(subject.today())) {
      return List.of();
    }
    return Stream.of(day, subject.today())
        .distinct()
        .map(
            on ->
                OnDay.of(
                    on,
                    known.placement(on, PlacementRule.CURRENT),
                    known.placementWith(interaction, insteadOf, on, PlacementRule.CURRENT)))
        .toList();
  }

  private static Optional<PartialDate> date(Typed typed) {
    try {
      return Optional.of(PartialDate.parse(typed.text("date")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
