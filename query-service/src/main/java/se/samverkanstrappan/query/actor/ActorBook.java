package se.samverkanstrappan.query.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Page;

/** Finds what the register tells of actors on a day. */
@Component
public final class ActorBook {
  private final ReadModel readModel;

  ActorBook(ReadModel readModel) {
    this.readModel = readModel;
  }

  /** A page of those that are asked for, by name in Swedish order. */
  public Page<ActorAnswer> chosen(ActorSelection asked, Page.Request page, LocalDate day) {
    Register register = new Register(readModel.actors());
    return Page.of(chosen(asked, register, day), page)
        .map(actor -> ActorAnswer.of(actor, register, day));
  }

  /** All of them, each told when its turn comes. */
  List<Supplier<ActorAnswer>> all(ActorSelection asked, LocalDate day) {
    Register register = new Register(readModel.actors());
    return chosen(asked, register, day).stream()
        .<Supplier<ActorAnswer>>map(actor -> () -> ActorAnswer.of(actor, register, day))
        .toList();
  }

  private static List<ActorView> chosen(ActorSelection asked, Register register, LocalDate day) {
    return asked.of(register.existing(asked.valid(), day));
  }

  /** The one with an id or an alias. */
  public Optional<ActorAnswer> one(String idOrAlias, LocalDate day) {
    return readModel
        .actor(idOrAlias)
        .map(actor -> ActorAnswer.of(actor, new Register(readModel.actors()), day));
  }
}
