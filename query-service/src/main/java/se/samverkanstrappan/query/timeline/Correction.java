package se.samverkanstrappan.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.web.Today;

/**
 * That a logged interaction was corrected or taken back.
 *
 * @param on the day on which that was done
 * @param before the interaction as it stood until then
 * @param after as it stood from then on; null where it was taken back
 */
record Correction(LocalDate on, Interaction before, @Nullable Interaction after, String reason) {

  /**
   * Those of what is dated up to a day, the newest first.
   *
   * @param opening the day from which a date counts that is known by half
   */
  static List<Correction> of(List<RecordedEvent> events, LocalDate opening, LocalDate day) {
    Map<String, Interaction> standing = new HashMap<>();
    List<Correction> corrections = new ArrayList<>();
    for (RecordedEvent event : events) {
      Correction correction =
          switch (event.payload()) {
            case InteractionLogged it -> {
              standing.put(it.id(), it.interaction());
              yield null;
            }
            case InteractionAmended it ->
                of(event, standing.put(it.id(), it.interaction()), it.interaction(), it.reason());
            case InteractionRetracted it -> of(event, standing.remove(it.id()), null, it.reason());
            default -> null;
          };
      if (correction != null && !correction.before.date().countedFrom(opening).isAfter(day)) {
        corrections.add(correction);
      }
    }
    return corrections.reversed();
  }

  private static @Nullable Correction of(
      RecordedEvent event, @Nullable Interaction before, @Nullable Interaction after, String why) {
    return before == null ? null : new Correction(Today.of(event.recordedAt()), before, after, why);
  }
}
