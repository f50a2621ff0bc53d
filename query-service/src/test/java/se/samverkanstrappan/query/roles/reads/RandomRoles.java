package se.samverkanstrappan.query.roles.reads;

import static se.samverkanstrappan.query.CollaborationBook.interaction;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryAmended;
import se.samverkanstrappan.events.collaboration.EntryRetracted;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.RoleTaken;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** Made-up collaborations with roles that begin, end, are amended and taken back. */
final class RandomRoles {
  static final List<String> ACTORS = List.of("a0", "a1", "a2", "a3", "a4", "a5", "a6");
  private static final LocalDate FIRST = LocalDate.parse("2023-01-15");
  private static final int DAYS = 900;

  private final Random random;
  private final List<CollaborationEvent> events = new ArrayList<>();
  private LocalDate opening = FIRST;

  private RandomRoles(Random random) {
    this.random = random;
  }

  /** What happened in each of some collaborations, by their ids. */
  static Map<String, List<CollaborationEvent>> madeUp(Random random) {
    Map<String, List<CollaborationEvent>> all = new TreeMap<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      all.put("c" + i, new RandomRoles(random).one());
    }
    return all;
  }

  /** A day that may be before anything happened, or after. */
  static LocalDate day(Random random) {
    return FIRST.plusDays(random.nextInt(DAYS + 200) - 50L);
  }

  private List<CollaborationEvent> one() {
    opening = FIRST.plusDays(random.nextInt(100));
    events.add(opened("Samverkan", "a0", opening.toString()));
    for (String actor : ACTORS.subList(0, 2 + random.nextInt(5))) {
      PartialDate left = random.nextInt(4) == 0 ? date(opening.plusDays(DAYS)) : null;
      events.add(new ParticipantJoined(next("s"), new Stay(actor, date(opening), left)));
    }
    for (int i = random.nextInt(7); i > 0; i--) {
      Observation seen = any(Observation.values());
      events.add(
          new InteractionLogged(
              next("i"), interaction(some().toString(), ACTORS.subList(0, 4), null, seen)));
    }
    for (int i = random.nextInt(12); i > 0; i--) {
      role();
    }
    for (int i = random.nextInt(8); i > 0; i--) {
      events.add(new MandateGiven(next("m"), mandate()));
    }
    lifecycle();
    return events;
  }

  private void role() {
    String id = next("r");
    RoleHeld role = held();
    events.add(new RoleTaken(id, role));
    if (role.until() == null && random.nextInt(3) == 0) {
      PartialDate until = date(role.from().firstDay().plusDays(1 + random.nextInt(400)));
      events.add(new RoleEnded(id, role.actor(), role.role(), until));
    }
    if (random.nextInt(4) == 0) {
      events.add(new EntryAmended(id, held(), "fel"));
    }
    if (random.nextInt(8) == 0) {
      events.add(new EntryRetracted(id, "fel"));
    }
  }

  private RoleHeld held() {
    LocalDate from = some();
    @Nullable PartialDate until =
        random.nextInt(3) == 0 ? PartialDate.of(from.plusDays(1 + random.nextInt(300))) : null;
    PartialDate given =
        until == null && random.nextInt(4) == 0
            ? PartialDate.parse(from.toString().substring(0, 7))
            : PartialDate.of(from);
    return new RoleHeld(any(ACTORS), Role.values()[random.nextInt(4)], given, until);
  }

  private MandateHeld mandate() {
    return new MandateHeld(any(ACTORS), any(Mandate.values()), PartialDate.of(some()), null);
  }

  private void lifecycle() {
    if (random.nextInt(3) == 0) {
      LocalDate closed = opening.plusDays(300 + random.nextInt(300));
      events.add(change(LifecycleKind.CLOSED, closed));
      if (random.nextBoolean()) {
        events.add(change(LifecycleKind.REOPENED, closed.plusDays(1 + random.nextInt(100))));
      }
    }
    if (random.nextInt(10) == 0) {
      events.add(new CollaborationWithdrawn("dubblett"));
    }
  }

  private LifecycleChanged change(LifecycleKind kind, LocalDate on) {
    return new LifecycleChanged(next("l"), kind, PartialDate.of(on), null);
  }

  private String next(String word) {
    return word + events.size();
  }

  private LocalDate some() {
    return opening.plusDays(random.nextInt(DAYS));
  }

  private static PartialDate date(LocalDate day) {
    return PartialDate.of(day);
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
