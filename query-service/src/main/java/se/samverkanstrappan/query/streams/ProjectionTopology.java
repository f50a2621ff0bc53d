package se.samverkanstrappan.query.streams;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.KeptEntry;
import se.samverkanstrappan.query.collaboration.KindsAsked;
import se.samverkanstrappan.query.signals.ToldSignals;
import se.samverkanstrappan.query.store.Generation;

/**
 * How events become views: three chains that share nothing but the register of actors, which all
 * tasks can read, each from an event topic through a processor with its stores to view topics and
 * the dead letters. Nothing may join them: they would become one sub-topology with one set of
 * partitions. New chains come last, so that the others keep their numbers. The names of stores are
 * names of changelog topics. What comes of it goes to topics of the generation alone, but for dead
 * letters.
 */
final class ProjectionTopology {
  static final String HEADS = "heads";
  static final String INTERACTIONS = "interactions";
  static final String EVIDENCE = "evidence";
  static final String PEOPLE = "people";
  static final String ENTRIES = "entries";
  static final String KINDS_ASKED = "kinds-asked";
  static final String PENDING = "pending";
  static final String TOLD = "told";
  static final String SIGNALS_TOLD = "signals-told";
  static final String COLLABORATIONS_WAITING = "collaborations-waiting";
  static final String COLLABORATION_LETTERS = "collaboration-letters";
  static final String ACTORS = "actors";
  static final String ACTORS_WAITING = "actors-waiting";
  static final String ACTOR_LETTERS = "actor-letters";
  static final String ASSIGNMENTS = "assignments";
  static final String ASSIGNMENTS_WAITING = "assignments-waiting";
  static final String ASSIGNMENT_LETTERS = "assignment-letters";

  /** The kinds of all actors; no chain's own. */
  static final String REGISTER = "register";

  static final String COLLABORATION_VIEWS = "collaboration-views";
  static final String PLACEMENT_VIEWS = "placement-views";
  static final String SIGNAL_CHANGES = "signal-changes";
  static final String ACTOR_VIEWS = "actor-views";
  static final String ASSIGNMENT_VIEWS = "assignment-views";
  static final String COLLABORATION_DEAD_LETTERS = "collaboration-dead-letters";
  static final String ACTOR_DEAD_LETTERS = "actor-dead-letters";
  static final String ASSIGNMENT_DEAD_LETTERS = "assignment-dead-letters";

  private static final String COLLABORATION_EVENTS = "collaboration-events";
  private static final String ACTOR_EVENTS = "actor-events";
  private static final String ASSIGNMENT_EVENTS = "assignment-events";
  private static final String FOLD_COLLABORATIONS = "fold-collaborations";
  private static final String FOLD_ACTORS = "fold-actors";
  private static final String REGISTER_VIEWS = "register-views";
  private static final String KEEP_REGISTER = "keep-register";
  private static final String FOLD_ASSIGNMENTS = "fold-assignments";

  private ProjectionTopology() {}

  static Topology build(TopologySettings settings, StreamCounts counts) {
    Topology topology = new Topology();
    AtomicLong registerChanges = new AtomicLong();
    collaborations(topology, settings, registerChanges, counts);
    actors(topology, settings, counts);
    assignments(topology, settings, counts);
    register(topology, settings.generation(), registerChanges);
    return topology;
  }

  private static void collaborations(
      Topology topology,
      TopologySettings settings,
      AtomicLong registerChanges,
      StreamCounts counts) {
    Load load = new Load(settings.fullSpeed());
    source(topology, COLLABORATION_EVENTS, AggregateKind.COLLABORATION, settings);
    topology
        .addProcessor(
            FOLD_COLLABORATIONS,
            () -> new CollaborationProcessor(settings, load, registerChanges, counts),
            COLLABORATION_EVENTS)
        .addStateStore(cached(HEADS, new JsonSerde<>(CollaborationHead.class)), FOLD_COLLABORATIONS)
        .addStateStore(
            onDisk(INTERACTIONS, new JsonSerde<>(Interaction.class)), FOLD_COLLABORATIONS)
        .addStateStore(cached(EVIDENCE, Serdes.Integer()), FOLD_COLLABORATIONS)
        .addStateStore(cached(PEOPLE, Serdes.Integer()), FOLD_COLLABORATIONS)
        .addStateStore(onDisk(ENTRIES, new JsonSerde<>(KeptEntry.class)), FOLD_COLLABORATIONS)
        .addStateStore(onDisk(KINDS_ASKED, new JsonSerde<>(KindsAsked.class)), FOLD_COLLABORATIONS)
        .addStateStore(onDisk(TOLD, Serdes.String()), FOLD_COLLABORATIONS)
        .addStateStore(
            onDisk(SIGNALS_TOLD, new JsonSerde<>(ToldSignals.class)), FOLD_COLLABORATIONS)
        .addStateStore(inMemory(PENDING, Serdes.Long()), FOLD_COLLABORATIONS)
        .addStateStore(onDisk(COLLABORATIONS_WAITING, Serdes.ByteArray()), FOLD_COLLABORATIONS)
        .addStateStore(letters(COLLABORATION_LETTERS), FOLD_COLLABORATIONS);
    Generation made = settings.generation();
    sink(
        topology, COLLABORATION_VIEWS, made.topic(Topics.COLLABORATION_VIEWS), FOLD_COLLABORATIONS);
    sink(topology, PLACEMENT_VIEWS, made.topic(Topics.PLACEMENT_VIEWS), FOLD_COLLABORATIONS);
    sink(topology, SIGNAL_CHANGES, made.topic(Topics.SIGNAL_CHANGES), FOLD_COLLABORATIONS);
    sink(topology, COLLABORATION_DEAD_LETTERS, Topics.DEAD_LETTERS, FOLD_COLLABORATIONS);
  }

  private static void actors(Topology topology, TopologySettings settings, StreamCounts counts) {
    source(topology, ACTOR_EVENTS, AggregateKind.ACTOR, settings);
    topology
        .addProcessor(FOLD_ACTORS, () -> new ActorProcessor(settings, counts), ACTOR_EVENTS)
        .addStateStore(onDisk(ACTORS, keptViews(ActorView.class)), FOLD_ACTORS)
        .addStateStore(onDisk(ACTORS_WAITING, Serdes.ByteArray()), FOLD_ACTORS)
        .addStateStore(letters(ACTOR_LETTERS), FOLD_ACTORS);
    sink(topology, ACTOR_VIEWS, settings.generation().topic(Topics.ACTOR_VIEWS), FOLD_ACTORS);
    sink(topology, ACTOR_DEAD_LETTERS, Topics.DEAD_LETTERS, FOLD_ACTORS);
  }

  private static void assignments(
      Topology topology, TopologySettings settings, StreamCounts counts) {
    source(topology, ASSIGNMENT_EVENTS, AggregateKind.ASSIGNMENT, settings);
    topology
        .addProcessor(
            FOLD_ASSIGNMENTS, () -> new AssignmentProcessor(settings, counts), ASSIGNMENT_EVENTS)
        .addStateStore(onDisk(ASSIGNMENTS, keptViews(AssignmentView.class)), FOLD_ASSIGNMENTS)
        .addStateStore(onDisk(ASSIGNMENTS_WAITING, Serdes.ByteArray()), FOLD_ASSIGNMENTS)
        .addStateStore(letters(ASSIGNMENT_LETTERS), FOLD_ASSIGNMENTS);
    sink(
        topology,
        ASSIGNMENT_VIEWS,
        settings.generation().topic(Topics.ASSIGNMENT_VIEWS),
        FOLD_ASSIGNMENTS);
    sink(topology, ASSIGNMENT_DEAD_LETTERS, Topics.DEAD_LETTERS, FOLD_ASSIGNMENTS);
  }

  /** Not joined to any chain: it is the same for all tasks, and made anew at every start. */
  private static void register(Topology topology, Generation made, AtomicLong changes) {
    topology.addGlobalStore(
        inMemory(REGISTER, Serdes.String()).withLoggingDisabled(),
        REGISTER_VIEWS,
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        made.topic(Topics.ACTOR_VIEWS),
        KEEP_REGISTER,
        () -> new RegisterProcessor(changes));
  }

  private static StoreBuilder<KeyValueStore<String, OpenLetters>> letters(String name) {
    return inMemory(name, new JsonSerde<>(OpenLetters.class));
  }

  private static <V> Serde<KeptView<V>> keptViews(Class<V> view) {
    return JsonSerde.of(KeptView.class, view);
  }

  /** Values stay bytes here: what cannot be read is dealt with in the processors, in one place. */
  private static void source(
      Topology topology, String name, AggregateKind kind, TopologySettings settings) {
    topology.addSource(
        Topology.AutoOffsetReset.EARLIEST,
        name,
        new StringDeserializer(),
        new ByteArrayDeserializer(),
        Topics.events(kind, settings.generation().epoch()));
  }

  private static void sink(Topology topology, String name, String topic, String parent) {
    topology.addSink(name, topic, new StringSerializer(), new ByteArraySerializer(), parent);
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> onDisk(String name, Serde<V> values) {
    return store(Stores.persistentKeyValueStore(name), values);
  }

  /** A store whose entries change often: only what they come to between commits is written. */
  private static <V> StoreBuilder<KeyValueStore<String, V>> cached(String name, Serde<V> values) {
    return onDisk(name, values).withCachingEnabled();
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> inMemory(String name, Serde<V> values) {
    return store(Stores.inMemoryKeyValueStore(name), values);
  }

  private static <V> StoreBuilder<KeyValueStore<String, V>> store(
      KeyValueBytesStoreSupplier supplier, Serde<V> values) {
    return Stores.keyValueStoreBuilder(supplier, Serdes.String(), values);
  }
}
