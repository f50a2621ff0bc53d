package se.samverkanstrappan.events.collaboration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * A collaboration was registered.
 *
 * @param owner the actor that owns the process; not a participant unless it joins
 * @param openedOn when the collaboration began
 * @param endsOn when it is planned to end; the first day on which it no longer holds
 * @param counties county codes, two digits
 */
public record CollaborationOpened(
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties)
    implements CollaborationEvent {
  public CollaborationOpened {
    requireNonNull(title, "title");
    requireNonNull(owner, "owner");
    requireNonNull(openedOn, "openedOn");
    requireNonNull(form, "form");
    areas = List.copyOf(areas);
    counties = List.copyOf(counties);
  }
}
