package se.samverkanstrappan.query.store;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.FindIterable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import org.bson.Document;
import se.samverkanstrappan.events.AggregateKind;

/** Reads what a generation says about aggregates: head, actors in it, history up to its version. */
record SaidOfAggregates(GenerationCollections of, AggregateKind kind) {
  private static final int AT_A_TIME = 50;
  private static final String COLLABORATION = "collaboration";
  private static final List<String> KNOWN_OF_AN_ACTOR =
      List.of("segments", "roles", "mandates", "perceptions");

  /**
   * What is said about one thing.
   *
   * @param digest of all of it
   */
  record Said(long version, String digest) {
    static final Said NOTHING = new Said(0, "");
  }

  private static final class Reading {
    private final Digests digests = new Digests();
    private long version;

    Said said() {
      return new Said(version, digests.digest());
    }
  }

  Map<String, Said> about(Set<String> ids) {
    Map<String, Reading> all = new HashMap<>();
    readHeads(ids, all);
    readHistory(all);
    if (kind == AggregateKind.COLLABORATION) {
      readPlacements(ids, all);
    }
    Map<String, Said> said = new HashMap<>();
    all.forEach((id, reading) -> said.put(id, reading.said()));
    return said;
  }

  private void readHeads(Set<String> ids, Map<String, Reading> all) {
    for (List<String> some : few(ids)) {
      for (Document head : of.of(kind).find(in(Documents.ID, some)).batchSize(AT_A_TIME)) {
        Reading reading =
            all.computeIfAbsent(head.getString(Documents.ID), unused -> new Reading());
        reading.version = Documents.version(head);
        reading.digests.add("head", head);
      }
    }
  }

  private void readPlacements(Set<String> ids, Map<String, Reading> all) {
    for (Document each : placements(ids).batchSize(500)) {
      String collaboration = each.getString(COLLABORATION);
      if (ids.contains(collaboration) && !saysNothing(each)) {
        all.computeIfAbsent(collaboration, unused -> new Reading())
            .digests
            .add("placement/" + each.getString(Documents.ID), withoutVersion(each));
      }
    }
  }

  /** Of many at least theirs: a store that has no index reads through all of them each time. */
  private FindIterable<Document> placements(Set<String> ids) {
    return ids.size() > AT_A_TIME
        ? of.placements().find()
        : of.placements().find(in(COLLABORATION, ids));
  }

  private static Iterable<List<String>> few(Collection<String> ids) {
    return ids.stream().gather(Gatherers.windowFixed(AT_A_TIME))::iterator;
  }

  /**
   * An actor that never took part after all is told as one of which nothing is known, where it was
   * told before that; whoever reads all at once never tells it.
   */
  private static boolean saysNothing(Document placement) {
    return KNOWN_OF_AN_ACTOR.stream()
        .allMatch(each -> placement.getList(each, Object.class, List.of()).isEmpty());
  }

  /** It is told again only where it says something else: which version that was is by chance. */
  private static Document withoutVersion(Document placement) {
    Document said = new Document(placement);
    said.remove(Documents.VERSION);
    return said;
  }

  /** Events that the head does not show yet are there already; they are left out. */
  private void readHistory(Map<String, Reading> all) {
    Map<String, Reading> byBucket = new TreeMap<>();
    all.forEach(
        (id, reading) ->
            Buckets.numbers(kind, 0, reading.version)
                .forEach(number -> byBucket.put(Buckets.id(kind, id, number), reading)));
    for (List<String> some : few(byBucket.keySet())) {
      for (Document bucket :
          of.history().find(in(Documents.ID, some)).batchSize(Buckets.atATime(kind))) {
        String id = bucket.getString(Documents.ID);
        Reading reading = byBucket.get(id);
        if (reading != null) {
          reading.digests.add("history/" + id, shown(bucket, reading.version));
        }
      }
    }
  }

  private static Document shown(Document bucket, long version) {
    Document events = new Document(Buckets.events(bucket));
    events.keySet().removeIf(sequence -> Long.parseLong(sequence) > version);
    return events;
  }

  /** The same about follow-ups that were fixed. */
  static Map<String, Said> aboutFollowUps(GenerationCollections of, Set<String> ids) {
    Map<String, Said> said = new HashMap<>();
    for (Document each : of.followUps().find(in(Documents.ID, ids)).batchSize(5)) {
      Digests digests = new Digests();
      digests.add("follow-up", each);
      said.put(each.getString(Documents.ID), new Said(0, digests.digest()));
    }
    return said;
  }
}
