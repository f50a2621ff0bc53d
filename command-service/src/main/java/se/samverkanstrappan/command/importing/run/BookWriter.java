package se.samverkanstrappan.command.importing.run;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.eventstore.LostRaces;
import se.samverkanstrappan.command.importing.source.Faults;
import se.samverkanstrappan.command.importing.source.Place;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.NotPermitted;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violation;

/**
 * Puts what was checked into the book. Others may write in the meantime: what can then no longer be
 * added is told as a fault.
 */
final class BookWriter {
  static final String SEND_AGAIN = "others wrote at the same time, send it again";

  private static final int RETRIES = 5;
  private static final long PAUSE_NANOS = 20_000_000;

  private final CommandGateway gateway;
  private final AskedBy asked;
  private final Faults faults;

  /**
   * Writes for one import.
   *
   * @param asked who sent it
   */
  BookWriter(CommandGateway gateway, AskedBy asked, Faults faults) {
    this.gateway = gateway;
    this.asked = asked;
    this.faults = faults;
  }

  /** Sends what adds one thing. */
  Tally add(AggregateCommand command, Place place) {
    return unlessRefused(place, () -> send(command)).isPresent() ? Tally.ADDED : Tally.NONE;
  }

  /**
   * What a command came to; trying again does no harm to commands that only add.
   *
   * @throws Overtaken where others were faster each time
   */
  <T> T send(AggregateCommand command) {
    for (int attempt = 0; ; attempt++) {
      try {
        return gateway.sendAndWait(
            GenericCommandMessage.asCommandMessage(command).withMetaData(asked.metadata()));
      } catch (RuntimeException e) {
        if (!LostRaces.isOne(e)) {
          throw e;
        }
        if (attempt == RETRIES) {
          throw new Overtaken();
        }
        LockSupport.parkNanos(PAUSE_NANOS << attempt);
      }
    }
  }

  /** What the work came to; empty where a rule was broken after all. */
  <T> Optional<T> unlessRefused(Place place, Supplier<T> work) {
    try {
      return Optional.of(work.get());
    } catch (RulesBroken e) {
      for (Violation each : e.violations()) {
        faults.add(place.fault(each.pointer(), each.message()));
      }
    } catch (IdTaken e) {
      faults.add(place.fault(e.pointer(), "another added it at the same time, send it again"));
    } catch (NotPermitted e) {
      faults.add(place.fault("", SenderRights.OF_ANOTHER));
    } catch (Overtaken e) {
      faults.add(place.fault("", SEND_AGAIN));
    }
    return Optional.empty();
  }

  /** Others wrote to the same thing so often that it was never this writer's turn. */
  static final class Overtaken extends RuntimeException {
    Overtaken() {
      super(SEND_AGAIN, null, false, false);
    }
  }
}
