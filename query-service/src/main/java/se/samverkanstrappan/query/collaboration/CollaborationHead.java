package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/**
 * What the fold remembers about a collaboration as a whole; it grows with the stays and lifecycle
 * changes, never with the interactions.
 *
 * @param version the sequence of the last event folded
 * @param lastEventId the id of that event
 * @param interactions how many interactions stand now
 * @param withdrawn whether it was taken back as a whole, for good
 */
public record CollaborationHead(
    String id,
    long version,
    String lastEventId,
    Instant recordedAt,
    String title,
    @Nullable String purpose,
    String owner,
    PartialDate openedOn,
    @Nullable PartialDate endsOn,
    CollaborationForm form,
    List<Area> areas,
    List<String> counties,
    List<StayEntry> stays,
    List<LifecycleEntry> lifecycle,
    int interactions,
    boolean withdrawn) {

  /** One stay of an actor, as it was given. */
  public record StayEntry(
      String id, String actor, PartialDate joinedOn, @Nullable PartialDate leftOn) {}

  /** One lifecycle change; why it came about stands in the history. */
  public record LifecycleEntry(String id, LifecycleKind kind, PartialDate date) {}

  static CollaborationHead opened(RecordedEvent event, CollaborationOpened opened) {
    return new CollaborationHead(
        event.aggregateId(),
        event.sequence(),
        event.id(),
        event.recordedAt(),
        opened.title(),
        opened.purpose(),
        opened.owner(),
        opened.openedOn(),
        opened.endsOn(),
        opened.form(),
        opened.areas(),
        opened.counties(),
        List.of(),
        List.of(),
        0,
        false);
  }

  /** The same, one event later. */
  CollaborationHead after(RecordedEvent event) {
    HeadDraft draft = new HeadDraft(this);
    draft.version = event.sequence();
    draft.lastEventId = event.id();
    draft.recordedAt = event.recordedAt();
    return draft.head();
  }

  CollaborationHead with(CollaborationChanged changed) {
    HeadDraft draft = new HeadDraft(this);
    draft.title = changed.title();
    draft.purpose = changed.purpose();
    draft.openedOn = changed.openedOn();
    draft.endsOn = changed.endsOn();
    draft.form = changed.form();
    draft.areas = changed.areas();
    draft.counties = changed.counties();
    return draft.head();
  }

  CollaborationHead ownedBy(String actor) {
    HeadDraft draft = new HeadDraft(this);
    draft.owner = actor;
    return draft.head();
  }

  CollaborationHead takenBack() {
    HeadDraft draft = new HeadDraft(this);
    draft.withdrawn = true;
    return draft.head();
  }

  /** With a stay as it now stands, in the place of the one with its id, if any. */
  CollaborationHead with(StayEntry stay) {
    HeadDraft draft = new HeadDraft(this);
    draft.stays = HeadDraft.with(stay, stays, StayEntry::id);
    return draft.head();
  }

  CollaborationHead withStayEnded(String stay, PartialDate leftOn) {
    HeadDraft draft = new HeadDraft(this);
    draft.stays =
        stays.stream()
            .map(
                each ->
                    each.id().equals(stay)
                        ? new StayEntry(stay, each.actor(), each.joinedOn(), leftOn)
                        : each)
            .toList();
    return draft.head();
  }

  /** With a lifecycle change as it now stands, in the place of the one with its id, if any. */
  CollaborationHead with(LifecycleEntry change) {
    HeadDraft draft = new HeadDraft(this);
    draft.lifecycle = HeadDraft.with(change, lifecycle, LifecycleEntry::id);
    return draft.head();
  }

  /** Without the stay or lifecycle change that has an id, if any has. */
  CollaborationHead without(String entry) {
    HeadDraft draft = new HeadDraft(this);
    draft.stays = HeadDraft.without(entry, stays, StayEntry::id);
    draft.lifecycle = HeadDraft.without(entry, lifecycle, LifecycleEntry::id);
    return draft.head();
  }

  CollaborationHead withMoreInteractions(int more) {
    HeadDraft draft = new HeadDraft(this);
    draft.interactions += more;
    return draft.head();
  }
}
