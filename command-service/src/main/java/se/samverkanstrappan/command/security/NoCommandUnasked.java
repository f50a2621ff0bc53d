package se.samverkanstrappan.command.security;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.springframework.web.context.request.RequestContextHolder;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.command.eventstore.AskedBy;

/**
 * Sends no command from a request that does not say who asks: without that it would be the
 * installation itself, which may do everything.
 */
final class NoCommandUnasked implements MessageDispatchInterceptor<CommandMessage<?>> {
  @Override
  public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
      List<? extends CommandMessage<?>> messages) {
    return (index, message) -> {
      boolean asked = message.getMetaData().get(AskedBy.METADATA) instanceof Identity;
      if (!asked && RequestContextHolder.getRequestAttributes() != null) {
        throw new IllegalStateException(
            "a request does not say who asks for " + message.getPayloadType());
      }
      return message;
    };
  }
}
