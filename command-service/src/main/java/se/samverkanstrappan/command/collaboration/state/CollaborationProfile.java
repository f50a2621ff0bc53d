package se.samverkanstrappan.command.collaboration.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** A collaboration's own fields, all but its owner. */
public record CollaborationProfile(
    String title,
    @Nullable String purpose,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties) {
  static CollaborationProfile of(CollaborationOpened opened) {
    return new CollaborationProfile(
        opened.title(),
        opened.purpose(),
        opened.openedOn(),
        opened.endsOn(),
        opened.form(),
        opened.areas(),
        opened.counties());
  }

  static CollaborationProfile of(CollaborationChanged changed) {
    return new CollaborationProfile(
        changed.title(),
        changed.purpose(),
        changed.openedOn(),
        changed.endsOn(),
        changed.form(),
        changed.areas(),
        changed.counties());
  }

  /** What happened where these are the fields of a new collaboration. */
  public CollaborationOpened opened(String owner) {
    return new CollaborationOpened(title, purpose, owner, openedOn, endsOn, form, areas, counties);
  }

  /** What happened where these are the fields from now on. */
  public CollaborationChanged changed() {
    return new CollaborationChanged(title, purpose, openedOn, endsOn, form, areas, counties);
  }
}
