package se.samverkanstrappan.query.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.codec.StreamChecksum;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.store.Inspection;
import se.samverkanstrappan.query.store.Inspection.Head;
import se.samverkanstrappan.query.verification.Difference.Fault;
import se.samverkanstrappan.query.verification.Difference.Place;
import se.samverkanstrappan.query.verification.VerificationReport.Counted;

/**
 * What the document store has of all aggregates, one after another: its histories compared with the
 * book, and what it shows compared with what its histories come to when they are folded anew.
 */
final class InStore {
  private static final Logger LOG = LoggerFactory.getLogger(InStore.class);

  private final Map<Aggregate, Standing> book;
  private final Inspection store;
  private final Runnable counting;
  private final Consumer<Difference> differences;
  private final Map<String, ActorKind> kinds = new HashMap<>();
  private long aggregates;
  private long events;

  /**
   * Begins to compare.
   *
   * @param counting is run for each aggregate
   */
  InStore(
      Map<Aggregate, Standing> book,
      Inspection store,
      Runnable counting,
      Consumer<Difference> differences) {
    this.book = book;
    this.store = store;
    this.counting = counting;
    this.differences = differences;
  }

  /** How many of the book's aggregates there are, and how many of its events. */
  Counted counted() {
    return new Counted(aggregates, events);
  }

  /** Compares; actors first, since what is signalled of collaborations depends on their kinds. */
  void compare() {
    compare(AggregateKind.ACTOR, ActorView.class);
    compare(AggregateKind.ASSIGNMENT, AssignmentView.class);
    compare(AggregateKind.COLLABORATION, CollaborationView.class);
  }

  private <T extends Record> void compare(AggregateKind kind, Class<T> type) {
    Set<Aggregate> all = new TreeSet<>();
    store.versions(kind).keySet().forEach(id -> all.add(new Aggregate(kind, id)));
    book.keySet().stream().filter(each -> each.kind() == kind).forEach(all::add);
    for (Aggregate each : all) {
      counting.run();
      Head<T> head = store.head(kind, each.id(), type).orElse(null);
      if (head == null) {
        tell(each, Place.HEAD, Fault.MISSING, null);
        continue;
      }
      if (head.view() instanceof ActorView actor) {
        kinds.put(actor.id(), actor.profile().kind());
      }
      compare(each, head);
    }
    if (kind == AggregateKind.COLLABORATION) {
      store.placed().stream()
          .map(each -> new Aggregate(kind, each))
          .filter(each -> !all.contains(each))
          .forEach(each -> tell(each, Place.PLACEMENTS, Fault.UNKNOWN, null));
    }
  }

  private <T extends Record> void compare(Aggregate aggregate, Head<T> head) {
    @Nullable Standing wanted = book.get(aggregate);
    if (wanted == null) {
      tell(aggregate, Place.HEAD, Fault.UNKNOWN, Standing.at(head.version()));
      return;
    }
    if (head.version() != wanted.version()) {
      Fault fault = head.version() < wanted.version() ? Fault.BEHIND : Fault.AHEAD;
      tell(aggregate, Place.HEAD, fault, Standing.at(head.version()));
    }
    long upTo = Math.min(head.version(), wanted.version());
    StreamChecksum checksum = new StreamChecksum();
    Folding folding = new Folding(kinds::get);
    FollowUps followUps = new FollowUps(store);
    AtomicLong read = new AtomicLong();
    AtomicBoolean foldable = new AtomicBoolean(true);
    store.events(
        aggregate.kind(),
        aggregate.id(),
        head.version(),
        event -> {
          read.set(event.sequence());
          try {
            folding.take(event);
          } catch (RuntimeException e) {
            // What is not of the book may be nothing that can be folded.
            LOG.debug("a history cannot be folded", e);
            foldable.set(false);
          }
          followUps.take(event);
          if (event.sequence() <= upTo) {
            checksum.add(event);
          }
        });
    Standing here = Standing.of(checksum);
    aggregates++;
    events += here.version();
    if (!foldable.get()) {
      tell(aggregate, Place.HISTORY, Fault.OTHER, here);
      return;
    }
    compareHistory(aggregate, wanted, upTo, here);
    followUps
        .differing()
        .forEach((fault, ids) -> tell(aggregate, Place.FOLLOW_UPS, fault, ids, null));
    if (read.get() == head.version()) {
      compareShown(aggregate, head, folding.folded(aggregate.kind()));
    }
  }

  private void compareHistory(Aggregate aggregate, Standing wanted, long upTo, Standing here) {
    if (here.version() < upTo) {
      Fault fault = here.version() == 0 ? Fault.MISSING : Fault.BEHIND;
      tell(aggregate, Place.HISTORY, fault, here.version() == 0 ? null : here);
    } else if (here.version() == wanted.version() && !here.equals(wanted)) {
      tell(aggregate, Place.HISTORY, Fault.OTHER, here);
    }
  }

  private <T extends Record> void compareShown(Aggregate aggregate, Head<T> head, Folded folded) {
    List<String> fields = folded.fieldsThatDiffer(head.view());
    if (!fields.isEmpty()) {
      tell(aggregate, Place.HEAD, Fault.OTHER, fields, Standing.at(head.version()));
    } else if (aggregate.kind() == AggregateKind.COLLABORATION) {
      comparePlacements(aggregate, head.version(), folded);
    }
  }

  private void comparePlacements(Aggregate aggregate, long version, Folded folded) {
    List<ActorPlacementView> shown = store.placements(aggregate.id());
    List<String> actors = folded.actorsThatDiffer(shown, version);
    if (!actors.isEmpty()) {
      tell(aggregate, Place.PLACEMENTS, Fault.OTHER, actors, Standing.at(version));
    }
    List<ActorPlacementView> ahead =
        shown.stream().filter(each -> each.version() > version).toList();
    if (!ahead.isEmpty()) {
      long least = ahead.stream().mapToLong(ActorPlacementView::version).min().orElseThrow();
      List<String> whose = ahead.stream().map(ActorPlacementView::actor).sorted().toList();
      tell(aggregate, Place.PLACEMENTS, Fault.AHEAD, whose, Standing.at(least));
    }
  }

  private void tell(
      Aggregate aggregate, Place place, Fault fault, List<String> what, @Nullable Standing here) {
    differences.accept(
        new Difference(
            aggregate.kind(), aggregate.id(), place, fault, what, book.get(aggregate), here));
  }

  private void tell(Aggregate aggregate, Place place, Fault fault, @Nullable Standing here) {
    tell(aggregate, place, fault, List.of(), here);
  }
}
