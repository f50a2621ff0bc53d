package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.ParticipantLeft;

/** What one collaboration keeps in memory: ids and dates, no texts. */
public final class CollaborationState {
  private final Participants participants = new Participants();
  private final Map<String, LoggedInteraction> interactions = new LinkedHashMap<>();
  private Lifecycle lifecycle;

  /** Of a collaboration to which nothing has happened. */
  public CollaborationState() {
    this(new Lifecycle(LocalDate.EPOCH, List.of()));
  }

  CollaborationState(Lifecycle lifecycle) {
    this.lifecycle = lifecycle;
  }

  /** Takes in what has happened; never refuses. */
  public void apply(CollaborationEvent event) {
    switch (event) {
      case CollaborationOpened opened ->
          lifecycle = new Lifecycle(opened.openedOn().firstDay(), lifecycle.entries());
      case ParticipantJoined joined ->
          participants.joined(
              joined.id(), joined.participant().actor(), joined.participant().joinedOn());
      case ParticipantLeft left -> participants.left(left.id(), left.leftOn());
      case InteractionLogged logged -> interactions.put(logged.id(), kept(logged.interaction()));
      case InteractionAmended amended ->
          interactions.put(amended.id(), kept(amended.interaction()));
      case InteractionRetracted retracted ->
          interactions.computeIfPresent(retracted.id(), (id, present) -> present.takenBack());
      case LifecycleChanged changed ->
          lifecycle =
              lifecycle.with(new LifecycleEntry(changed.id(), changed.kind(), changed.date()));
      default -> {}
    }
  }

  /** The day the collaboration began. */
  public LocalDate opening() {
    return lifecycle.opening();
  }

  /** Dates of facts in this collaboration, judged today. */
  public FactDates datesOn(LocalDate today) {
    return new FactDates(opening(), today);
  }

  public Participants participants() {
    return participants;
  }

  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** Everything logged by id, also what was taken back. */
  public Map<String, LoggedInteraction> interactions() {
    return interactions;
  }

  public @Nullable LoggedInteraction interaction(String id) {
    return interactions.get(id);
  }

  /** Whether any entry of the collaboration has the id; all kinds share one namespace. */
  public boolean hasEntry(String id) {
    return interactions.containsKey(id)
        || participants.has(id)
        || lifecycle.entries().stream().anyMatch(entry -> entry.id().equals(id));
  }

  /** The latest day of a standing interaction that the actor took part in, from a day on. */
  public @Nullable LocalDate lastTaken(int actor, LocalDate from) {
    return interactions.values().stream()
        .filter(each -> !each.retracted() && each.participants().get(actor))
        .map(each -> each.date().countedFrom(opening()))
        .filter(day -> !day.isBefore(from))
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  private LoggedInteraction kept(Interaction interaction) {
    BitSet took = new BitSet();
    interaction.participants().forEach(each -> took.set(participants.indexOf(each.actor())));
    return new LoggedInteraction(interaction.date(), took, ContentHash.of(interaction), false);
  }
}
