package se.samverkanstrappan.query.collaboration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
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
    int interactions) {

  /** One stay of an actor, as it was given. */
  public record StayEntry(
      String id, String actor, PartialDate joinedOn, @Nullable PartialDate leftOn) {

    StayEntry until(PartialDate day) {
      return new StayEntry(id, actor, joinedOn, day);
    }
  }

  /** One lifecycle change, as it was given. */
  public record LifecycleEntry(
      String id, LifecycleKind kind, PartialDate date, @Nullable String reason) {}

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
        0);
  }

  /** The same, one event later. */
  CollaborationHead after(RecordedEvent event) {
    return copy(event.sequence(), event.id(), event.recordedAt(), stays, lifecycle, interactions);
  }

  CollaborationHead with(StayEntry begun) {
    return withStays(Stream.concat(stays.stream(), Stream.of(begun)).toList());
  }

  CollaborationHead withStayEnded(String stay, PartialDate leftOn) {
    return withStays(
        stays.stream().map(each -> each.id().equals(stay) ? each.until(leftOn) : each).toList());
  }

  CollaborationHead with(LifecycleEntry change) {
    List<LifecycleEntry> all = Stream.concat(lifecycle.stream(), Stream.of(change)).toList();
    return copy(version, lastEventId, recordedAt, stays, all, interactions);
  }

  CollaborationHead withMoreInteractions(int more) {
    return copy(version, lastEventId, recordedAt, stays, lifecycle, interactions + more);
  }

  private CollaborationHead withStays(List<StayEntry> all) {
    return copy(version, lastEventId, recordedAt, all, lifecycle, interactions);
  }

  private CollaborationHead copy(
      long version,
      String lastEventId,
      Instant recordedAt,
      List<StayEntry> stays,
      List<LifecycleEntry> lifecycle,
      int interactions) {
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
        interactions);
  }
}
