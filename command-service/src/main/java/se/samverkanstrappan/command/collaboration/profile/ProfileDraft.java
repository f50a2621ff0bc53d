package se.samverkanstrappan.command.collaboration.profile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationProfile;
import se.samverkanstrappan.command.rules.Counties;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A collaboration's own fields as they were sent, not yet judged. */
public record ProfileDraft(
    @Nullable String title,
    @Nullable String purpose,
    @Nullable PartialDate openedOn,
    @Nullable PartialDate endsOn,
    @Nullable CollaborationForm form,
    @Nullable List<Area> areas,
    @Nullable List<String> counties) {
  private static final int TITLE = 200;
  private static final int PURPOSE = 1000;

  /** Judges them by themselves; null where any that is required is missing. */
  public @Nullable CollaborationProfile judge(Violations violations, LocalDate today) {
    violations.requiredText("/title", title, TITLE);
    violations.text("/purpose", purpose, PURPOSE);
    violations.required("/form", form);
    itHasBegun(violations, today);
    violations.distinct("/areas", orNone(areas));
    theCountiesExist(violations, orNone(counties));
    return title == null || openedOn == null || form == null
        ? null
        : new CollaborationProfile(
            title, purpose, openedOn, endsOn, form, orNone(areas), orNone(counties));
  }

  private void itHasBegun(Violations violations, LocalDate today) {
    if (openedOn == null) {
      violations.add("/openedOn", "is required");
      return;
    }
    LocalDate opening = openedOn.firstDay();
    violations.addIf(opening.isAfter(today), "/openedOn", openedOn + " is in the future");
    violations.addIf(
        endsOn != null && endsOn.countedFrom(opening).isBefore(opening),
        "/endsOn",
        endsOn + " is before the opening on " + opening);
  }

  private static void theCountiesExist(Violations violations, List<String> counties) {
    violations.distinct("/counties", counties);
    for (int i = 0; i < counties.size(); i++) {
      violations.addIf(
          !Counties.exists(counties.get(i)), "/counties/" + i, "is not the code of a county");
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> given) {
    return given == null ? List.of() : given;
  }
}
