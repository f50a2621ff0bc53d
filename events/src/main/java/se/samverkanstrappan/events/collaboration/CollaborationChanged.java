package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What a collaboration is called and is for was changed; all of it as it now stands.
 *
 * @param openedOn when the collaboration began
 * @param endsOn when it is planned to end; the first day on which it no longer holds
 * @param counties county codes, two digits
 */
public record CollaborationChanged(
    String title,
    @Nullable String purpose,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties)
    implements CollaborationEvent {
  public CollaborationChanged {
    requireNonNull(title, "title");
    requireNonNull(openedOn, "openedOn");
    requireNonNull(form, "form");
    areas = List.copyOf(areas);
    counties = List.copyOf(counties);
  }
}
