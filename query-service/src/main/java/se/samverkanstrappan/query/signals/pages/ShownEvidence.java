package se.samverkanstrappan.query.signals.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.signals.reads.SignalsItem;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Page;

/** Finds the entries that show signals, and where they are read. */
@Component
final class ShownEvidence {
  private final Collaborations collaborations;

  ShownEvidence(Collaborations collaborations) {
    this.collaborations = collaborations;
  }

  /**
   * An entry in few words.
   *
   * @param address where it is on the page of its collaboration; null where that has no place of
   *     its own for it
   */
  record Shown(PartialDate date, String what, @Nullable String address) {}

  /** What shows the signals of a page, by collaboration and id of entry. */
  Map<String, Map<String, Shown>> of(Page<SignalsItem> page, Frame frame, LocalDate day) {
    Map<String, Set<String>> sought = new HashMap<>();
    page.items()
        .forEach(
            item ->
                sought
                    .computeIfAbsent(item.collaboration(), it -> new HashSet<>())
                    .addAll(item.signal().evidence()));
    Map<String, Map<String, Shown>> shown = new HashMap<>();
    sought.forEach(
        (id, entries) -> {
          if (!entries.isEmpty()) {
            shown.put(id, in(collaborations.known(id, null, null), entries, frame, day));
          }
        });
    return shown;
  }

  private static Map<String, Shown> in(
      KnownCollaboration known, Set<String> sought, Frame frame, LocalDate day) {
    Map<String, Shown> shown = new HashMap<>();
    List<StandingEntry<Interaction>> interactions =
        new ArrayList<>(known.interactions(day)).reversed();
    for (int i = 0; i < interactions.size(); i++) {
      StandingEntry<Interaction> each = interactions.get(i);
      if (sought.contains(each.id())) {
        String address = frame.interaction(known.head().id(), each.id(), i);
        shown.put(each.id(), new Shown(each.entry().date(), each.entry().summary(), address));
      }
    }
    for (StandingEntry<Obstacle> each : known.entries(Obstacle.class, day)) {
      shown.put(each.id(), new Shown(each.entry().raisedOn(), each.entry().description(), null));
    }
    return shown;
  }
}
