package se.samverkanstrappan.query.deadletters;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.deadletters.Repair.Replayed;
import se.samverkanstrappan.query.web.Page;
import se.samverkanstrappan.query.web.Parameters;

/** Tells administrators of dead letters, and does what they want done about them. */
@RestController
final class LettersApi {
  private static final String ALL = "/api/v1/admin/dead-letters";
  private static final String ONE = ALL + "/{id}";
  private static final int LONGEST_REASON = 200;

  private final Repair repair;

  LettersApi(Repair repair) {
    this.repair = repair;
  }

  /** How many aggregates the book is asked about. */
  record Replaying(int asked) {}

  @GetMapping(ALL)
  Page<LetterItem> list(Parameters parameters) {
    LetterState state = parameters.word("state", LetterState.class);
    Page.Request page = parameters.page();
    parameters.check();
    List<KnownLetter> chosen =
        repair.letters().stream().filter(each -> state == null || each.state() == state).toList();
    return Page.of(chosen, page).map(LetterItem::of);
  }

  @GetMapping(ONE)
  LetterItem one(@PathVariable String id, Parameters parameters) {
    parameters.check();
    KnownLetter known = repair.letter(id);
    return LetterItem.of(known, known.letter().text());
  }

  @PostMapping(ONE + "/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replayed replay(@PathVariable String id, Parameters parameters) {
    parameters.check();
    return repair.replay(id);
  }

  @PostMapping(ALL + "/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replaying replayAll(Parameters parameters) {
    parameters.check();
    return new Replaying(repair.replayAll());
  }

  /** It stays in the list, as resolved. */
  @DeleteMapping(ONE)
  LetterItem dismiss(@PathVariable String id, Parameters parameters) {
    String reason =
        parameters.readGiven(
            "reason",
            text -> text.length() > LONGEST_REASON ? null : text,
            "why it is nothing, in at most " + LONGEST_REASON + " characters");
    parameters.check();
    return LetterItem.of(repair.dismiss(id, String.valueOf(reason)));
  }
}
