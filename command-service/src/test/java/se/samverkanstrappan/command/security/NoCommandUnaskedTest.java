package se.samverkanstrappan.command.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.command.eventstore.AskedBy;

/** No request can pass for the installation itself. */
class NoCommandUnaskedTest {
  private static final CommandMessage<?> UNASKED = GenericCommandMessage.asCommandMessage("do it");

  @AfterEach
  void endRequest() {
    RequestContextHolder.resetRequestAttributes();
  }

  private static CommandMessage<?> sent(CommandMessage<?> message) {
    return new NoCommandUnasked().handle(List.of(message)).apply(0, message);
  }

  @Test
  void fromARequestIsSent() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    assertThatThrownBy(() -> sent(UNASKED)).isInstanceOf(IllegalStateException.class);
    CommandMessage<?> notAnIdentity = UNASKED.andMetaData(Map.of(AskedBy.METADATA, "system"));
    assertThatThrownBy(() -> sent(notAnIdentity)).isInstanceOf(IllegalStateException.class);
    AskedBy somebody = new AskedBy(new Identity("s", null, Set.of()), "c");
    CommandMessage<?> asked = UNASKED.andMetaData(somebody.metadata());
    assertThat(sent(asked)).isSameAs(asked);
  }

  @Test
  void theInstallationItselfNeedsNobodyToAsk() {
    assertThat(sent(UNASKED)).isSameAs(UNASKED);
  }

  @Test
  void aRequestThatSaysNothingHasNoAsker() {
    assertThatThrownBy(AskedBy::request).isInstanceOf(IllegalStateException.class);
  }
}
