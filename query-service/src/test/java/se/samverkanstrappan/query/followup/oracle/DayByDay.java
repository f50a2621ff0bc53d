package se.samverkanstrappan.query.followup.oracle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.collaboration.ActorPlacement;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/** Reach and ambitions the slow way: whoever stands anywhere, asked day after day. */
final class DayByDay {
  private final Book book;
  private final LocalDate day;
  final Map<String, Best> highest = new TreeMap<>();
  final Map<String, Best> now = new TreeMap<>();

  /** A step on a day in a collaboration. */
  record Best(int step, LocalDate day, String collaboration) {}

  DayByDay(Book book, LocalDate day) {
    this.book = book;
    this.day = day;
    for (String id : book.collaborations.keySet()) {
      LocalDate first = known(id).openedOn();
      for (LocalDate each = first; !each.isAfter(day); each = each.plusDays(1)) {
        if (isLinked(id, each)) {
          ask(id, each);
        }
      }
    }
  }

  private void ask(String id, LocalDate each) {
    for (ActorPlacement actor : known(id).actors(each, book.rule)) {
      Best best = new Best(actor.step(), each, id);
      keep(best, own(actor.actor()), highest);
      if (each.equals(day)) {
        keep(best, own(actor.actor()), now);
      }
    }
  }

  private KnownCollaboration known(String id) {
    return Objects.requireNonNull(book.collaborations.get(id));
  }

  private static void keep(Best best, String actor, Map<String, Best> kept) {
    Best before = kept.get(actor);
    if (before == null
        || best.step() > before.step()
        || (best.step() == before.step() && best.day().isBefore(before.day()))) {
      kept.put(actor, best);
    }
  }

  private boolean isLinked(String id, LocalDate on) {
    for (Link link : book.links.getOrDefault(id, List.of())) {
      boolean ours = link.assignment().equals("u") && !link.task().equals("none");
      boolean begun = !link.from().firstDay().isAfter(on);
      boolean ended = link.until() != null && !link.until().firstDay().isAfter(on);
      boolean decided = !book.assignment.decidedOn().firstDay().isAfter(on);
      if (ours && decided && begun && !ended) {
        return true;
      }
    }
    return false;
  }

  private String own(String id) {
    for (ActorView each : book.register) {
      if (each.profile().aliases().contains(id)) {
        return each.id();
      }
    }
    return id;
  }

  private @Nullable ActorProfile profile(String id) {
    for (ActorView each : book.register) {
      if (each.id().equals(id)) {
        return each.profile();
      }
    }
    return null;
  }

  /** Of a kind: how many there are, how many of them were reached, and who was not. */
  String kind(ActorKind kind) {
    int registered = 0;
    TreeSet<String> missing = new TreeSet<>();
    for (ActorView each : book.register) {
      ActorProfile it = each.profile();
      boolean gone = it.validTo() != null && !it.validTo().firstDay().isAfter(day);
      if (it.kind() == kind && !it.group() && !gone) {
        registered++;
        if (!highest.containsKey(each.id())) {
          missing.add(each.id());
        }
      }
    }
    return kind + " " + registered + " " + (registered - missing.size()) + " " + missing;
  }

  /** Of an ambition: whether it is met, by how many of how many. */
  String ambition(Ambition ambition) {
    Map<String, Integer> asked = new HashMap<>();
    now.forEach(
        (actor, best) -> {
          ActorProfile profile = profile(actor);
          ActorKind kind = profile == null ? null : profile.kind();
          if (ambition.actorKind() == null || ambition.actorKind() == kind) {
            asked.put(actor, best.step());
          }
        });
    int having = 0;
    for (int step : asked.values()) {
      having += step >= ambition.step() ? 1 : 0;
    }
    String standing = asked.isEmpty() ? "NO_DATA" : 2 * having >= asked.size() ? "MET" : "NOT_MET";
    boolean missed = standing.equals("NOT_MET") && ambition.by().firstDay().isBefore(day);
    return standing + " " + having + " of " + asked.size() + (missed ? " missed" : "");
  }
}
