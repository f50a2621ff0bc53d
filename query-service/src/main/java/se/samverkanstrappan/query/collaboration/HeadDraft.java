package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.CollaborationHead.LifecycleEntry;
import se.samverkanstrappan.query.collaboration.CollaborationHead.StayEntry;

/** The next head while it is being written: all as before but for what is set. */
final class HeadDraft {
  private final String id;
  long version;
  String lastEventId;
  Instant recordedAt;
  String title;
  @Nullable String purpose;
  String owner;
  PartialDate openedOn;
  @Nullable PartialDate endsOn;
  CollaborationForm form;
  List<Area> areas;
  List<String> counties;
  List<StayEntry> stays;
  List<LifecycleEntry> lifecycle;
  int interactions;
  boolean withdrawn;

  HeadDraft(CollaborationHead before) {
    this.id = before.id();
    this.version = before.version();
    this.lastEventId = before.lastEventId();
    this.recordedAt = before.recordedAt();
    this.title = before.title();
    this.purpose = before.purpose();
    this.owner = before.owner();
    this.openedOn = before.openedOn();
    this.endsOn = before.endsOn();
    this.form = before.form();
    this.areas = before.areas();
    this.counties = before.counties();
    this.stays = before.stays();
    this.lifecycle = before.lifecycle();
    this.interactions = before.interactions();
    this.withdrawn = before.withdrawn();
  }

  CollaborationHead head() {
    return new CollaborationHead(
        id,
        version,
        lastEventId,
        recordedAt,
        title,
        purpose,
        owner,
        openedOn,
        endsOn,
        form,
        areas,
        counties,
        stays,
        lifecycle,
        interactions,
        withdrawn);
  }

  /** The entries with this one in the place of the one with its id, or last where there is none. */
  static <E> List<E> with(E entry, List<E> entries, Function<E, String> id) {
    List<E> with = new ArrayList<>(entries);
    for (int i = 0; i < with.size(); i++) {
      if (id.apply(with.get(i)).equals(id.apply(entry))) {
        with.set(i, entry);
        return List.copyOf(with);
      }
    }
    with.add(entry);
    return List.copyOf(with);
  }

  static <E> List<E> without(String entry, List<E> entries, Function<E, String> id) {
    return entries.stream().filter(each -> !id.apply(each).equals(entry)).toList();
  }
}
