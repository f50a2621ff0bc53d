package se.samverkanstrappan.command.http;

import java.net.URI;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.eventstore.LostRaces;
import se.samverkanstrappan.command.idempotency.IdempotencyKey;
import se.samverkanstrappan.command.idempotency.KeyBusy;
import se.samverkanstrappan.command.idempotency.Once;
import se.samverkanstrappan.command.rules.StaleVersion;

/** Hands commands to their aggregates and answers with what they came to. */
@Component
public class CommandEndpoint {
  private static final int RETRIES = 3;

  private final CommandGateway gateway;
  private final Turns turns;
  private final Idempotency idempotency;
  private final Admission admission;

  CommandEndpoint(
      CommandGateway gateway, Turns turns, Idempotency idempotency, Admission admission) {
    this.gateway = gateway;
    this.turns = turns;
    this.idempotency = idempotency;
    this.admission = admission;
  }

  /**
   * Answers 201 with the address of what was written.
   *
   * @param path segments of the address under the root of the API
   */
  public ResponseEntity<WriteAnswer> create(
      AggregateCommand command, IfMatch ifMatch, String... path) {
    URI location =
        UriComponentsBuilder.fromPath("/api/v1").pathSegment(path).encode().build().toUri();
    return write(command, ifMatch, ResponseEntity.created(location));
  }

  /** Answers 200. */
  public ResponseEntity<WriteAnswer> change(AggregateCommand command, IfMatch ifMatch) {
    return write(command, ifMatch, ResponseEntity.ok());
  }

  private ResponseEntity<WriteAnswer> write(
      AggregateCommand command, IfMatch ifMatch, ResponseEntity.BodyBuilder answer) {
    IdempotencyKey key = RequestKey.current();
    if (key == null) {
      return answered(answer, send(command, ifMatch, null));
    }
    Once once = new Once(key, receipt -> idempotency.toKeep(answered(answer, receipt)));
    return idempotency.unlessTaken(
        key, WriteAnswer.class, () -> answered(answer, send(command, ifMatch, once)));
  }

  private static ResponseEntity<WriteAnswer> answered(
      ResponseEntity.BodyBuilder answer, Receipt receipt) {
    WriteAnswer body = WriteAnswer.of(receipt);
    return answer.eTag("\"" + body.version() + "\"").body(body);
  }

  /** Each attempt is a transaction of its own, with the key, the events and the answer in it. */
  private Receipt send(AggregateCommand command, IfMatch ifMatch, @Nullable Once once) {
    CommandMessage<?> message =
        GenericCommandMessage.asCommandMessage(command).withMetaData(metadata(ifMatch, once));
    IdempotencyKey key = once == null ? null : once.key();
    for (int attempt = 0; ; attempt++) {
      try {
        // First the aggregate's turn: whoever has the key's must not have to wait for another.
        return turns.take(
            command.stream(),
            () ->
                idempotency.inTurn(key, () -> admission.admit(() -> gateway.sendAndWait(message))));
      } catch (Turns.Crowded e) {
        throw admission.refusal();
      } catch (KeyBusy e) {
        throw e;
      } catch (RuntimeException e) {
        if (!LostRaces.isOne(e)) {
          throw e;
        }
        if (attempt == RETRIES) {
          throw ifMatch.version() == null ? new RaceLost(e) : new StaleVersion(ifMatch.version());
        }
      }
    }
  }

  private static Map<String, Object> metadata(IfMatch ifMatch, @Nullable Once once) {
    Map<String, Object> metadata = AskedBy.request().metadata();
    if (ifMatch.version() != null) {
      metadata.put(RecordedAggregate.IF_MATCH, ifMatch.version());
    }
    if (once != null) {
      metadata.put(Once.METADATA, once);
    }
    return metadata;
  }
}
