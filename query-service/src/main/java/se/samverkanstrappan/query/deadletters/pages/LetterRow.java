package se.samverkanstrappan.query.deadletters.pages;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.deadletters.KnownLetter;
import se.samverkanstrappan.query.deadletters.Letter;
import se.samverkanstrappan.query.deadletters.Resolution;
import se.samverkanstrappan.query.web.Frame;

/**
 * A letter as its page shows it.
 *
 * @param collaboration the address of the collaboration it belongs to; null where it belongs to
 *     none
 * @param mayReplay whether the book can be asked for what is missed
 */
record LetterRow(
    Letter letter,
    LocalDateTime at,
    @Nullable String collaboration,
    boolean mayReplay,
    boolean open,
    @Nullable Resolution resolution,
    String replay,
    String dismiss) {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  static LetterRow of(KnownLetter known, Frame frame) {
    Letter letter = known.letter();
    String id = letter.collaboration();
    String address = LettersPage.ADDRESS + "/" + letter.id();
    return new LetterRow(
        letter,
        LocalDateTime.ofInstant(letter.at(), SWEDEN),
        id == null || !id.matches("[a-z0-9][a-z0-9-]{0,63}") ? null : frame.collaboration(id),
        letter.aggregate() != null,
        known.isOpen(),
        known.resolution(),
        frame.to(address + "/spela-om"),
        frame.to(address + "/avfarda"));
  }
}
