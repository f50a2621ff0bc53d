package se.samverkanstrappan.command.model;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AbstractRepository;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.directory.AssignmentDirectory;
import se.samverkanstrappan.command.directory.Successors;
import se.samverkanstrappan.command.eventstore.BookSerializer;
import se.samverkanstrappan.command.eventstore.SnapshotType;
import se.samverkanstrappan.command.model.Outcome.Refusal;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.StaleVersion;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.events.DomainEvent;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.codec.PayloadCodec;

/**
 * The aggregates that are shipped, with their command handlers, on a store in memory that takes and
 * gives events and snapshots as they are stored in the book.
 */
final class AxonBook implements BookUnderTest {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The clock jumps between them: also one that there is not, or twice, where clocks change. */
  private static final List<LocalTime> TIMES =
      List.of(
          LocalTime.of(0, 30), LocalTime.of(2, 30), LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59));

  private static final String HOME = "se.samverkanstrappan.command.";

  private final StoredInMemory store =
      new StoredInMemory(
          new BookSerializer(
              new PayloadCodec(),
              List.of(
                  snapshots("collaboration.CollaborationSnapshot"),
                  snapshots("assignment.AssignmentSnapshot"))));
  private final Map<String, String> actors = new HashMap<>();
  private final Set<String> assignments = new HashSet<>();
  private final Set<String> tasks = new HashSet<>();
  private final Configuration axon;
  private final AggregateSnapshotter snapshotter;
  private LocalDate today = LocalDate.EPOCH;
  private int asked;

  AxonBook() {
    if (LoggerFactory.getLogger(AbstractRepository.class) instanceof Logger unknown) {
      unknown.setLevel(Level.OFF);
    }
    axon =
        DefaultConfigurer.defaultConfiguration()
            .configureEmbeddedEventStore(configuration -> store)
            .registerComponent(Clock.class, configuration -> clock())
            .registerComponent(ActorDirectory.class, configuration -> this::meant)
            .registerComponent(Successors.class, configuration -> (from, to) -> false)
            .registerComponent(AssignmentDirectory.class, configuration -> assigned())
            .configureAggregate(aggregate("collaboration.Collaboration"))
            .configureAggregate(aggregate("assignment.Assignment"))
            .configureAggregate(aggregate("actor.Actor"))
            .start();
    snapshotter =
        AggregateSnapshotter.builder()
            .eventStore(axon.eventStore())
            .aggregateFactories(
                new GenericAggregateFactory<>(type("collaboration.Collaboration")),
                new GenericAggregateFactory<>(type("assignment.Assignment")))
            .build();
  }

  private static AggregateConfigurer<?> aggregate(String name) {
    return AggregateConfigurer.defaultConfiguration(type(name));
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(HOME + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static SnapshotType<?> snapshots(String name) {
    try {
      Constructor<?> constructor = type(name).getDeclaredConstructors()[0];
      constructor.setAccessible(true);
      return (SnapshotType<?>)
          (constructor.getParameterCount() == 0
              ? constructor.newInstance()
              : constructor.newInstance(new PayloadCodec()));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private Map<String, String> meant(Collection<String> codes) {
    Map<String, String> known = new HashMap<>(actors);
    known.keySet().retainAll(codes);
    return known;
  }

  private AssignmentDirectory assigned() {
    return new AssignmentDirectory() {
      @Override
      public boolean hasAssignment(String id) {
        return assignments.contains(id);
      }

      @Override
      public boolean hasTask(String assignment, String task) {
        return tasks.contains(assignment + "/" + task);
      }
    };
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return SWEDEN;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Instant instant() {
        asked = (asked + 1) % TIMES.size();
        return today.atTime(TIMES.get(asked)).atZone(SWEDEN).toInstant();
      }
    };
  }

  /** Empty but for the register. */
  AxonBook begin(LocalDate day) {
    store.clear();
    actors.clear();
    assignments.clear();
    tasks.clear();
    today = day;
    asked = 0;
    for (String id : new TreeSet<>(World.REGISTER.values())) {
      List<String> aliases =
          World.REGISTER.keySet().stream()
              .filter(code -> !code.equals(id) && id.equals(World.REGISTER.get(code)))
              .toList();
      send(AxonCommands.register(id, "Actor", aliases), null);
    }
    return this;
  }

  @Override
  public void itIs(LocalDate day) {
    today = day;
  }

  @Override
  public void readBack() {
    for (String stream : store.streams()) {
      if (stream.startsWith("collaboration/")) {
        snapshotter.scheduleSnapshot(type("collaboration.Collaboration"), stream);
      } else if (stream.startsWith("assignment/")) {
        snapshotter.scheduleSnapshot(type("assignment.Assignment"), stream);
      }
    }
  }

  @Override
  public Outcome handle(Command command, @Nullable Long ifMatch) {
    return send(AxonCommands.of(command), ifMatch);
  }

  private Outcome send(AggregateCommand command, @Nullable Long ifMatch) {
    MetaData metadata =
        ifMatch == null
            ? MetaData.emptyInstance()
            : MetaData.with(RecordedAggregate.IF_MATCH, ifMatch);
    AtomicReference<@Nullable CommandResultMessage<?>> result = new AtomicReference<>();
    CommandMessage<AggregateCommand> message = new GenericCommandMessage<>(command, metadata);
    axon.commandBus().<AggregateCommand, Object>dispatch(message, (sent, came) -> result.set(came));
    CommandResultMessage<?> came = Objects.requireNonNull(result.get());
    List<DomainEvent> written = store.takeWritten();
    if (came.isExceptional()) {
      if (!written.isEmpty()) {
        throw new AssertionError("refused and written: " + written);
      }
      return refused(came.exceptionResult());
    }
    Receipt receipt = (Receipt) came.getPayload();
    if (receipt.version() != store.version(command.stream())) {
      throw new AssertionError(receipt + " of " + store.version(command.stream()));
    }
    written.forEach(event -> list(event, receipt.id()));
    return written.isEmpty() ? new Outcome.Unchanged() : new Outcome.Accepted(written);
  }

  private void list(DomainEvent event, String id) {
    switch (event) {
      case ActorRegistered registered -> {
        actors.put(id, id);
        registered.profile().aliases().forEach(alias -> actors.put(alias, id));
      }
      case AssignmentCreated created -> list(created.profile(), id);
      case AssignmentChanged changed -> list(changed.profile(), id);
      default -> {
        // Nothing else is in a directory.
      }
    }
  }

  private void list(AssignmentProfile profile, String id) {
    assignments.add(id);
    profile.tasks().forEach(task -> tasks.add(id + "/" + task.id()));
  }

  private static Outcome refused(Throwable why) {
    return switch (why) {
      case AggregateNotFoundException absent -> refused(Refusal.NOT_FOUND, Set.of());
      case UnknownId unknown -> refused(Refusal.NOT_FOUND, Set.of());
      case StaleVersion stale -> refused(Refusal.STALE, Set.of());
      case IdTaken taken -> refused(Refusal.ID_TAKEN, Set.of(taken.pointer()));
      case RulesBroken broken -> {
        Set<String> pointers = new TreeSet<>();
        broken.violations().stream().map(Violation::pointer).forEach(pointers::add);
        yield refused(Refusal.RULES, pointers);
      }
      default -> throw new AssertionError("neither accepted nor refused", why);
    };
  }

  private static Outcome refused(Refusal why, Set<String> pointers) {
    return new Outcome.Refused(why, pointers);
  }
}
