package se.samverkanstrappan.command.collaboration.opencollaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationCommand;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Counties;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** Register a collaboration. */
public record OpenCollaboration(
    String collaboration,
    @Nullable String title,
    @Nullable String purpose,
    @Nullable String owner,
    @Nullable PartialDate openedOn,
    @Nullable PartialDate endsOn,
    @Nullable CollaborationForm form,
    List<Area> areas,
    List<String> counties)
    implements CollaborationCommand {
  private static final int TITLE = 200;
  private static final int PURPOSE = 1000;

  /** What happens where every rule is kept. */
  public CollaborationOpened decide(Surroundings surroundings) {
    Violations violations = new Violations();
    violations.id("/id", collaboration);
    violations.requiredText("/title", title, TITLE);
    violations.text("/purpose", purpose, PURPOSE);
    violations.required("/form", form);
    String canonical = theOwnerIsAnActor(violations, surroundings);
    itHasBegun(violations, surroundings.today());
    violations.distinct("/areas", areas);
    theCountiesExist(violations);
    violations.throwIfAny();
    return new CollaborationOpened(
        Objects.requireNonNull(title),
        purpose,
        Objects.requireNonNull(canonical),
        Objects.requireNonNull(openedOn),
        endsOn,
        Objects.requireNonNull(form),
        areas,
        counties);
  }

  private @Nullable String theOwnerIsAnActor(Violations violations, Surroundings surroundings) {
    if (owner == null) {
      violations.add("/owner", "is required");
      return null;
    }
    String canonical = surroundings.actors().resolve(owner);
    violations.addIf(canonical == null, "/owner", "there is no such actor");
    return canonical;
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

  private void theCountiesExist(Violations violations) {
    violations.distinct("/counties", counties);
    for (int i = 0; i < counties.size(); i++) {
      violations.addIf(
          !Counties.exists(counties.get(i)), "/counties/" + i, "is not the code of a county");
    }
  }
}
