package se.samverkanstrappan.command.collaboration.entry;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.FactDates;
import se.samverkanstrappan.command.collaboration.state.Surroundings;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** An obstacle as it was sent. */
public record ObstacleDraft(
    @Nullable ObstacleKind kind,
    @Nullable PartialDate raisedOn,
    @Nullable String description,
    @Nullable PartialDate resolvedOn,
    @Nullable String resolution)
    implements EntryDraft {
  private static final int DESCRIPTION = 2000;
  private static final int RESOLUTION = 2000;

  @Override
  public void judgeDates(Violations violations, FactDates dates) {
    dates.happened(violations, "/raisedOn", raisedOn);
    dates.happened(violations, "/resolvedOn", resolvedOn);
  }

  @Override
  public @Nullable Obstacle judge(Violations violations, Surroundings surroundings) {
    violations.required("/kind", kind);
    violations.required("/raisedOn", raisedOn);
    violations.requiredText("/description", description, DESCRIPTION);
    resolution(violations, resolution);
    violations.addIf(
        resolution != null && resolvedOn == null, "/resolution", "is for what is resolved");
    return raisedOn == null
        ? null
        : new Obstacle(
            kind == null ? ObstacleKind.OTHER : kind,
            raisedOn,
            description == null ? "" : description,
            resolvedOn,
            resolution);
  }

  /** How an obstacle was resolved, where it is told. */
  public static void resolution(Violations violations, @Nullable String resolution) {
    violations.text("/resolution", resolution, RESOLUTION);
  }
}
