package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.query.store.SaidOfAggregates.Said;

/**
 * Holds all that two generations say against each other. Both are written meanwhile, so each thing
 * is compared at a version that both have shown: what the served one says is remembered until the
 * other has come so far.
 */
final class GenerationComparison {
  /** Of each only digests are in memory; a store without indexes reads all for so many. */
  private static final int AT_A_TIME = 5_000;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** How many looks both may say different things at the same version. */
  private static final int PATIENCE = 15;

  /** How many times as long nothing at all may become equal: there may be much to be worked out. */
  private static final int WITH_ALL = 12;

  private final GenerationCollections served;
  private final GenerationCollections made;
  private final int patience;
  private final Duration pause;
  private final NavigableMap<String, String> equal = new TreeMap<>();
  private final NavigableSet<String> differing = new TreeSet<>();

  GenerationComparison(GenerationCollections served, GenerationCollections made) {
    this(served, made, PATIENCE, PAUSE);
  }

  GenerationComparison(
      GenerationCollections served, GenerationCollections made, int patience, Duration pause) {
    this.served = served;
    this.made = made;
    this.patience = patience;
    this.pause = pause;
  }

  Comparison compare() {
    for (AggregateKind kind : AggregateKind.values()) {
      compareAll(kind.word(), ids(served.of(kind), made.of(kind)), new OfAggregates(kind));
    }
    compareAll(
        "follow-up", ids(served.followUps(), made.followUps()), SaidOfAggregates::aboutFollowUps);
    return new Comparison(
        equal.size() + differing.size(),
        counts(),
        Digests.of(equal),
        differing.size(),
        differing.stream().limit(Comparison.MOST_TOLD).toList());
  }

  /** Reads what a generation says about some ids. */
  private interface Reading {
    Map<String, Said> said(GenerationCollections of, Set<String> ids);

    /** Those that may have come to a version at which the other was seen. */
    default Set<String> worthALook(Map<String, Unequal> some, GenerationCollections made) {
      return some.keySet();
    }
  }

  private record OfAggregates(AggregateKind kind) implements Reading {
    @Override
    public Map<String, Said> said(GenerationCollections of, Set<String> ids) {
      return new SaidOfAggregates(of, kind).about(ids);
    }

    @Override
    public Set<String> worthALook(Map<String, Unequal> some, GenerationCollections made) {
      Map<String, Long> versions = Finding.versions(made.of(kind), some.keySet());
      return some.entrySet().stream()
          .filter(each -> each.getValue().mayBeAt(versions.getOrDefault(each.getKey(), 0L)))
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }
  }

  /** What was seen of one thing that is not equal yet. */
  private static final class Unequal {
    private final Set<Said> served = new HashSet<>();
    private Said lastServed = Said.NOTHING;
    private Said lastMade = Said.NOTHING;
    private int looks;

    /** Whether the one that is made says what the other has said at that version. */
    boolean becomesEqual(Said nowServed, Said nowMade) {
      looks = nowServed.equals(lastServed) && nowMade.equals(lastMade) ? looks + 1 : 0;
      lastServed = nowServed;
      lastMade = nowMade;
      served.add(nowServed);
      return !nowMade.equals(Said.NOTHING) && served.contains(nowMade);
    }

    boolean mayBeAt(long version) {
      return served.isEmpty() || served.stream().anyMatch(each -> each.version() <= version);
    }

    boolean differs(int patience) {
      return looks >= patience && lastServed.version() == lastMade.version();
    }
  }

  private void compareAll(String what, NavigableSet<String> ids, Reading reading) {
    Map<String, Unequal> left = new TreeMap<>();
    ids.forEach(id -> left.put(id, new Unequal()));
    int looksInVain = 0;
    while (!left.isEmpty() && looksInVain < WITH_ALL * patience) {
      int before = left.size();
      look(what, left, reading);
      looksInVain = left.size() < before ? 0 : looksInVain + 1;
      if (!left.isEmpty()) {
        rest(pause);
      }
    }
    left.keySet().forEach(id -> differing.add(what + "/" + id));
  }

  /** Takes out what is equal or different by now. */
  private void look(String what, Map<String, Unequal> left, Reading reading) {
    List<String> all = List.copyOf(left.keySet());
    for (int from = 0; from < all.size(); from += AT_A_TIME) {
      Map<String, Unequal> few = new HashMap<>();
      for (String id : all.subList(from, Math.min(all.size(), from + AT_A_TIME))) {
        few.put(id, left.getOrDefault(id, new Unequal()));
      }
      Set<String> some = reading.worthALook(few, made);
      if (some.isEmpty()) {
        continue;
      }
      Map<String, Said> one = reading.said(served, some);
      Map<String, Said> other = reading.said(made, some);
      for (String id : some) {
        Unequal seen = left.getOrDefault(id, new Unequal());
        Said madeSays = other.getOrDefault(id, Said.NOTHING);
        if (seen.becomesEqual(one.getOrDefault(id, Said.NOTHING), madeSays)) {
          equal.put(what + "/" + id, madeSays.digest());
          left.remove(id);
        } else if (seen.differs(patience)) {
          differing.add(what + "/" + id);
          left.remove(id);
        }
      }
    }
  }

  private static void rest(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreUnavailable("interrupted while generations were compared", e);
    }
  }

  private static NavigableSet<String> ids(
      MongoCollection<Document> one, MongoCollection<Document> other) {
    NavigableSet<String> ids = new TreeSet<>();
    for (MongoCollection<Document> each : List.of(one, other)) {
      for (Document document : each.find().projection(include(Documents.ID)).batchSize(1000)) {
        ids.add(document.getString(Documents.ID));
      }
    }
    return ids;
  }

  private Map<String, Comparison.Counts> counts() {
    Map<String, Comparison.Counts> counts = new LinkedHashMap<>();
    counts.put("collaborations", counts(served.collaborations(), made.collaborations()));
    counts.put("placements", counts(served.placements(), made.placements()));
    counts.put("actors", counts(served.actors(), made.actors()));
    counts.put("assignments", counts(served.assignments(), made.assignments()));
    counts.put("followups", counts(served.followUps(), made.followUps()));
    counts.put("history", counts(served.history(), made.history()));
    return counts;
  }

  private static Comparison.Counts counts(
      MongoCollection<Document> one, MongoCollection<Document> other) {
    return new Comparison.Counts(one.estimatedDocumentCount(), other.estimatedDocumentCount());
  }
}
