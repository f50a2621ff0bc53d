package se.samverkanstrappan.command.http;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Receipt;
import se.samverkanstrappan.command.aggregate.RecordedAggregate;
import se.samverkanstrappan.command.eventstore.EventMetadata;
import se.samverkanstrappan.command.eventstore.LostRaces;
import se.samverkanstrappan.command.rules.StaleVersion;

/** Hands commands to their aggregates and answers with what they came to. */
@Component
public class CommandEndpoint {
  private static final int RETRIES = 3;

  private final CommandGateway gateway;
  private final Turns turns;

  CommandEndpoint(CommandGateway gateway, Turns turns) {
    this.gateway = gateway;
    this.turns = turns;
  }

  /**
   * Answers 201 with the address of what was written.
   *
   * @param path segments of the address under the root of the API
   */
  public ResponseEntity<WriteAnswer> create(
      AggregateCommand command, IfMatch ifMatch, String... path) {
    WriteAnswer answer = WriteAnswer.of(send(command, ifMatch));
    URI location =
        UriComponentsBuilder.fromPath("/api/v1").pathSegment(path).encode().build().toUri();
    return ResponseEntity.created(location).eTag(etag(answer)).body(answer);
  }

  /** Answers 200. */
  public ResponseEntity<WriteAnswer> change(AggregateCommand command, IfMatch ifMatch) {
    WriteAnswer answer = WriteAnswer.of(send(command, ifMatch));
    return ResponseEntity.status(HttpStatus.OK).eTag(etag(answer)).body(answer);
  }

  private Receipt send(AggregateCommand command, IfMatch ifMatch) {
    CommandMessage<?> message =
        GenericCommandMessage.asCommandMessage(command).withMetaData(metadata(ifMatch));
    for (int attempt = 0; ; attempt++) {
      try {
        return turns.take(command.stream(), () -> gateway.sendAndWait(message));
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

  private static Map<String, Object> metadata(IfMatch ifMatch) {
    Map<String, Object> metadata = new HashMap<>();
    String correlation = MDC.get(CorrelationFilter.MDC_KEY);
    if (correlation != null) {
      metadata.put(EventMetadata.CORRELATION_ID, correlation);
    }
    if (ifMatch.version() != null) {
      metadata.put(RecordedAggregate.IF_MATCH, ifMatch.version());
    }
    return metadata;
  }

  private static String etag(WriteAnswer answer) {
    return "\"" + answer.version() + "\"";
  }
}
