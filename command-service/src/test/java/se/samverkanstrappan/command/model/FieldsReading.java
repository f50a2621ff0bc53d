package se.samverkanstrappan.command.model;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import se.samverkanstrappan.command.rules.Counties;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Reads a collaboration's own fields. */
final class FieldsReading {
  private FieldsReading() {}

  static CollaborationChanged read(Command.Fields draft, World world, Faults faults) {
    faults.requiredText("/title", draft.title(), 200);
    faults.text("/purpose", draft.purpose(), 1000);
    faults.required("/form", draft.form());
    faults.required("/openedOn", draft.openedOn());
    if (draft.openedOn() != null) {
      LocalDate opening = CollaborationBook.firstDay(draft.openedOn());
      faults.at("/openedOn", world.future(opening));
      boolean endsBefore =
          draft.endsOn() != null
              && CollaborationBook.day(draft.endsOn(), opening).isBefore(opening);
      if (faults.none("/openedOn")) {
        faults.at("/endsOn", endsBefore);
      } else if (endsBefore) {
        faults.maybe(Set.of("/endsOn"));
      }
    }
    faults.distinct("/areas", requireNonNullElse(draft.areas(), List.of()));
    List<String> counties = requireNonNullElse(draft.counties(), List.of());
    faults.distinct("/counties", counties);
    for (int i = 0; i < counties.size(); i++) {
      faults.at("/counties/" + i, !Counties.exists(counties.get(i)));
    }
    return new CollaborationChanged(
        requireNonNullElse(draft.title(), ""),
        draft.purpose(),
        requireNonNullElse(draft.openedOn(), PartialDate.parse("2000")),
        draft.endsOn(),
        requireNonNullElse(draft.form(), CollaborationForm.ONGOING),
        requireNonNullElse(draft.areas(), List.of()),
        counties);
  }
}
