package se.samverkanstrappan.query.signals.reads;

import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Answers what there is to look at in the collaborations. */
@RestController
final class SignalReads {
  private final Worklist worklist;
  private final Caching caching;

  SignalReads(Worklist worklist, Caching caching) {
    this.worklist = worklist;
    this.caching = caching;
  }

  /**
   * As everywhere the filters say of which collaborations, {@code signal} among them: those that
   * have one. Which of their signals are told, {@code code} says.
   */
  @GetMapping("/api/v1/signals")
  Page<SignalsItem> signals(Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Page.Request page = parameters.page();
    SignalsAsked asked = SignalsAsked.read(asOf, parameters);
    parameters.check();
    caching.book(asOf);
    return worklist.told(Page.of(asked.of(worklist), page), asOf);
  }
}
