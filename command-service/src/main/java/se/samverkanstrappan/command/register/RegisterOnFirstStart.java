package se.samverkanstrappan.command.register;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionOperations;
import se.samverkanstrappan.command.actor.registeractor.RegisterActor;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.eventstore.EventMetadata;
import se.samverkanstrappan.command.eventstore.LostRaces;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.events.Timestamps;

/**
 * Registers whom the directory does not know yet.
 *
 * <p>Cut off, it goes on where it was at the next start; done, a start costs one query.
 */
@Component
class RegisterOnFirstStart implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterOnFirstStart.class);

  /** Transactions of the book are kept small: what tails it gives up on large gaps. */
  private static final int AT_ONCE = 100;

  private final CommandGateway commands;
  private final ActorDirectory directory;
  private final JdbcClient jdbc;
  private final TransactionOperations transactions;
  private final Clock clock;

  RegisterOnFirstStart(
      CommandGateway commands,
      ActorDirectory directory,
      JdbcClient jdbc,
      TransactionOperations transactions,
      Clock clock) {
    this.commands = commands;
    this.directory = directory;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    RegisterFile register = RegisterFile.read();
    if (isTakenIn(register.checksum())) {
      return;
    }
    Map<String, String> known =
        directory.resolve(register.actors().stream().map(RegisterActor::actor).toList());
    List<RegisterActor> missing =
        register.actors().stream().filter(each -> !known.containsKey(each.actor())).toList();
    for (int from = 0; from < missing.size(); from += AT_ONCE) {
      together(missing.subList(from, Math.min(from + AT_ONCE, missing.size())));
    }
    markTakenIn(register.checksum());
    LOG.info("register taken in actors={}", missing.size());
  }

  /** In one transaction, since each is synced to disk; one by one where that does not go. */
  private void together(List<RegisterActor> some) {
    try {
      transactions.executeWithoutResult(status -> some.forEach(this::register));
    } catch (RuntimeException e) {
      if (!isTaken(e)) {
        throw e;
      }
      LOG.info("register goes on one by one cause={}", e.getMessage());
      some.forEach(this::registerUnlessTaken);
    }
  }

  private void register(RegisterActor command) {
    commands.sendAndWait(
        GenericCommandMessage.asCommandMessage(command)
            .withMetaData(Map.of(EventMetadata.CORRELATION_ID, "register")));
  }

  private void registerUnlessTaken(RegisterActor command) {
    if (command.actor().equals(directory.resolve(command.actor()))) {
      return;
    }
    try {
      register(command);
    } catch (RuntimeException e) {
      if (!isTaken(e)) {
        throw e;
      }
      LOG.warn("not registered actor={} cause={}", command.actor(), e.getMessage());
    }
  }

  /** Whether someone else has registered it, such as an instance that started at the same time. */
  private static boolean isTaken(RuntimeException e) {
    return e instanceof IdTaken
        || e instanceof UnexpectedRollbackException
        || e instanceof DataIntegrityViolationException
        || LostRaces.isOne(e);
  }

  private boolean isTakenIn(String checksum) {
    return jdbc.sql("SELECT COUNT(*) FROM RegisterLoaded WHERE checksum = ?")
            .param(checksum)
            .query(Integer.class)
            .single()
        > 0;
  }

  private void markTakenIn(String checksum) {
    try {
      transactions.executeWithoutResult(
          status ->
              jdbc.sql("INSERT INTO RegisterLoaded (checksum, loadedAt) VALUES (?, ?)")
                  .params(List.of(checksum, Timestamps.format(clock.instant())))
                  .update());
    } catch (DuplicateKeyException e) {
      LOG.info("register was taken in by another instance");
    }
  }
}
