package se.samverkanstrappan.command.importing.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.collaboration.importentries.ImportEntries;
import se.samverkanstrappan.command.eventstore.AskedBy;
import se.samverkanstrappan.command.importing.source.Fault;
import se.samverkanstrappan.command.importing.source.Faults;
import se.samverkanstrappan.command.importing.source.Place;

class BookWriterTest {
  private final AtomicInteger attempts = new AtomicInteger();
  private final Faults faults = new Faults();

  private BookWriter losing(int races) {
    CommandGateway gateway =
        (CommandGateway)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CommandGateway.class},
                (proxy, method, arguments) -> {
                  if (attempts.incrementAndGet() <= races) {
                    throw new ConcurrencyException("another was faster");
                  }
                  return "done";
                });
    return new BookWriter(
        gateway, new AskedBy(new Identity("somebody", null, Set.of(Role.ADMIN)), "test"), faults);
  }

  private Tally add(int racesLost) {
    return losing(racesLost).add(new ImportEntries("forum", List.of()), new Place.InRow(7));
  }

  @Test
  void triesAgainWhereOthersWereFaster() {
    assertThat(add(2)).isEqualTo(Tally.ADDED);
    assertThat(faults.count()).isZero();
    assertThat(attempts).hasValue(3);
  }

  @Test
  void tellsWhereOthersWereAlwaysFaster() {
    assertThat(add(100)).isEqualTo(Tally.NONE);
    assertThat(faults.listed())
        .containsExactly(Fault.inRow(7, "others wrote at the same time, send it again"));
  }
}
