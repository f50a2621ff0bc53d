package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;

/**
 * The roles of a day asked of the events themselves, one after the other and one question at a
 * time. Where a collaboration and its participants stand is not in question here.
 */
record RolesByHistory(Map<String, List<RecordedEvent>> histories, Map<String, String> kinds) {

  /** Role, kind, how many actors and how many holdings, of what is not nothing. */
  Set<String> byKind(LocalDate day) {
    Set<String> cells = new TreeSet<>();
    for (Role role : Role.values()) {
      for (String kind : new TreeSet<>(kinds.values())) {
        Set<String> actors = new TreeSet<>();
        int holdings = 0;
        for (String actor : RandomRoles.ACTORS) {
          for (String id : there()) {
            if (kind.equals(kinds.get(actor)) && holds(actor, role, id, day)) {
              actors.add(actor);
              holdings++;
            }
          }
        }
        if (holdings > 0) {
          cells.add(role + " " + kind + " " + actors.size() + " " + holdings);
        }
      }
    }
    return cells;
  }

  /** Role, step and how many holdings, of what is not nothing. */
  Set<String> byStep(LocalDate day) {
    Map<String, Integer> counts = new TreeMap<>();
    for (String id : there()) {
      for (Role role : Role.values()) {
        for (String actor : RandomRoles.ACTORS) {
          if (holds(actor, role, id, day)) {
            counts.merge(role + " " + step(id, day), 1, Integer::sum);
          }
        }
      }
    }
    Set<String> cells = new TreeSet<>();
    counts.forEach((cell, count) -> cells.add(cell + " " + count));
    return cells;
  }

  /** Collaboration, actor, whether it lacks a role, and what it lacks of a mandate. */
  Set<String> lacking(LocalDate day) {
    Set<String> lacking = new TreeSet<>();
    for (String id : there()) {
      for (String actor : participants(id, day)) {
        boolean none = true;
        for (Role role : Role.values()) {
          none &= !holds(actor, role, id, day);
        }
        String mandate = mandate(actor, id, day);
        boolean clear = !mandate.equals("none") && !mandate.equals("UNCLEAR");
        String missing = clear ? "null" : mandate.equals("none") ? "ABSENT" : "UNCLEAR";
        if (none || !clear) {
          lacking.add(id + " " + actor + " " + none + " " + missing);
        }
      }
    }
    return lacking;
  }

  /** Collaboration, role, from, until, the step at both, of each of an actor's roles. */
  List<String> portfolio(String actor, LocalDate asOf) {
    List<String> roles = new ArrayList<>();
    for (String id : there()) {
      for (RoleHeld each : standing(id)) {
        LocalDate from = on(each.from(), id);
        PartialDate given = each.until();
        LocalDate until = given == null ? LocalDate.MAX : on(given, id);
        if (each.actor().equals(actor) && !from.isAfter(asOf)) {
          boolean ended = !until.isAfter(asOf);
          roles.add(
              String.join(
                  " ",
                  id,
                  each.role().name(),
                  each.from().text(),
                  ended && given != null ? given.text() : "null",
                  step(id, from),
                  ended ? step(id, until) : "null",
                  mandates(actor, id, from, ended ? until : asOf.plusDays(1))));
        }
      }
    }
    roles.sort(null);
    return roles;
  }

  /** The mandates of the days, one after the other. */
  private String mandates(String actor, String id, LocalDate from, LocalDate until) {
    List<String> mandates = new ArrayList<>();
    String last = "none";
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      String mandate = mandate(actor, id, day);
      boolean renewed = given(actor, id, day);
      if (!mandate.equals("none") && (renewed || !mandate.equals(last))) {
        mandates.add(mandate);
      }
      last = mandate;
    }
    return mandates.toString();
  }

  private boolean given(String actor, String id, LocalDate day) {
    for (RecordedEvent event : history(id)) {
      if (event.payload() instanceof MandateGiven given
          && given.mandate().actor().equals(actor)
          && on(given.mandate().from(), id).equals(day)) {
        return true;
      }
    }
    return false;
  }

  private String mandate(String actor, String id, LocalDate day) {
    @Nullable MandateHeld newest = null;
    for (RecordedEvent event : history(id)) {
      if (event.payload() instanceof MandateGiven given
          && given.mandate().actor().equals(actor)
          && !on(given.mandate().from(), id).isAfter(day)
          && (newest == null || !on(given.mandate().from(), id).isBefore(on(newest.from(), id)))) {
        newest = given.mandate();
      }
    }
    return newest == null ? "none" : newest.mandate().name();
  }

  private boolean holds(String actor, Role role, String id, LocalDate day) {
    for (RoleHeld each : standing(id)) {
      PartialDate until = each.until();
      if (each.actor().equals(actor)
          && each.role() == role
          && !on(each.from(), id).isAfter(day)
          && (until == null || on(until, id).isAfter(day))) {
        return true;
      }
    }
    return false;
  }

  private List<RoleHeld> standing(String id) {
    Map<String, RoleHeld> standing = new TreeMap<>();
    for (RecordedEvent event : history(id)) {
      if (event.payload() instanceof RoleTaken taken) {
        standing.put(taken.id(), taken.role());
      } else if (event.payload() instanceof RoleEnded ended) {
        RoleHeld before = standing.get(ended.id());
        if (before != null) {
          standing.put(
              ended.id(),
              new RoleHeld(before.actor(), before.role(), before.from(), ended.until()));
        }
      } else if (event.payload() instanceof EntryAmended amended
          && amended.entry() instanceof RoleHeld role) {
        standing.put(amended.id(), role);
      } else if (event.payload() instanceof EntryRetracted retracted) {
        standing.remove(retracted.id());
      }
    }
    return List.copyOf(standing.values());
  }

  /** A month in which the collaboration opened counts from the day on which it did. */
  private LocalDate on(PartialDate date, String id) {
    LocalDate opened = known(id).openedOn();
    LocalDate first = date.firstDay();
    return first.isBefore(opened) && !date.lastDay().isBefore(opened) ? opened : first;
  }

  private List<String> there() {
    return histories.keySet().stream()
        .filter(
            id ->
                history(id).stream()
                    .noneMatch(each -> each.payload() instanceof CollaborationWithdrawn))
        .toList();
  }

  private String step(String id, LocalDate day) {
    return String.valueOf(known(id).placement(day, PlacementRule.CURRENT).step());
  }

  private List<String> participants(String id, LocalDate day) {
    return known(id).actors(day, PlacementRule.CURRENT).stream().map(it -> it.actor()).toList();
  }

  private KnownCollaboration known(String id) {
    return KnownCollaboration.from(history(id)).orElseThrow();
  }

  private List<RecordedEvent> history(String id) {
    List<RecordedEvent> history = histories.getOrDefault(id, List.of());
    if (!(history.getFirst().payload() instanceof CollaborationOpened)) {
      throw new AssertionError("begins with its opening");
    }
    return history;
  }
}
