package se.samverkanstrappan.query.streams;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.signals.ToldSignals;

/**
 * Tells when there is something to look at in the collaborations of one task, and when no longer.
 * What is told stands in a store, so that it is told once, whoever goes on from there.
 */
final class SignalsTold {
  private final KeyValueStore<String, ToldSignals> store;
  private final ViewOutput views;
  private LocalDate passed = LocalDate.MIN;

  SignalsTold(KeyValueStore<String, ToldSignals> store, ViewOutput views) {
    this.store = store;
    this.views = views;
  }

  /** A collaboration was worked out on a day. */
  void tell(CollaborationView view, LocalDate today) {
    tell(
        view.id(),
        ToldSignals.next(view.id(), store.get(view.id()), view.version(), view.signals(), today));
  }

  /** Whether days have passed since all was looked through. */
  boolean passes(LocalDate today) {
    return today.isAfter(passed);
  }

  /** Days have passed: what has come and gone by that alone, of which nothing was logged. */
  void pass(LocalDate today) {
    List<KeyValue<String, ToldSignals>> changing = new ArrayList<>();
    try (KeyValueIterator<String, ToldSignals> all = store.all()) {
      while (all.hasNext()) {
        KeyValue<String, ToldSignals> each = all.next();
        if (each.value.changesBy(today)) {
          changing.add(each);
        }
      }
    }
    changing.forEach(each -> tell(each.key, each.value.next(each.key, today)));
    passed = today;
  }

  private void tell(String collaboration, ToldSignals.Next next) {
    next.changes().forEach(each -> views.send(ProjectionTopology.SIGNAL_CHANGES, each.key(), each));
    store.put(collaboration, next.told());
  }
}
