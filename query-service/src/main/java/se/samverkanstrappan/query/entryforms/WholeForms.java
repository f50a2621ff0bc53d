package se.samverkanstrappan.query.entryforms;

import static se.samverkanstrappan.query.entryforms.EntryForms.PAGE;
import static se.samverkanstrappan.query.entryforms.EntryForms.WRITES;
import static se.samverkanstrappan.query.forms.Target.post;
import static se.samverkanstrappan.query.forms.Target.put;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.forms.Field;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;

/** The forms about a collaboration as a whole. */
final class WholeForms {
  static final int REASON = 1000;
  private static final int TITLE = 200;
  private static final int PURPOSE = 1000;

  private static final Form OPEN =
      Form.of(
          "open",
          "/samverkan/ny",
          post("/api/v1/collaborations"),
          "main",
          Rights::open,
          Field.text("title", TITLE),
          Field.longText("purpose", PURPOSE).optional(),
          Field.choice("owner", Choices::owners).beginning(WholeForms::onlyOwner),
          Field.date("openedOn"),
          Field.choice("form", Choices.words(CollaborationForm.class)),
          Field.lastDay("endsOn").optional(),
          Field.many("areas", Choices.words(Area.class)),
          Field.many("counties", Choices::counties));

  /** What is left empty is cleared. */
  private static final Form CHANGE =
      Form.of(
              "change",
              PAGE + "/andra",
              put(WRITES),
              "main",
              Rights::run,
              Field.text("title", TITLE).beginning(of(CollaborationHead::title)),
              Field.longText("purpose", PURPOSE)
                  .optional()
                  .beginning(of(CollaborationHead::purpose)),
              Field.date("openedOn").beginning(of(CollaborationHead::openedOn)),
              Field.choice("form", Choices.words(CollaborationForm.class))
                  .beginning(of(CollaborationHead::form)),
              LastDay.of("endsOn", subject -> head(subject).endsOn()),
              Field.many("areas", Choices.words(Area.class))
                  .beginning(subject -> head(subject).areas().stream().map(Area::name).toList()),
              Field.many("counties", Choices::counties)
                  .beginning(subject -> head(subject).counties()))
          .replacing(subject -> Optional.of(profile(subject)));

  private static final Form TRANSFER =
      Form.of(
              "transfer",
              PAGE + "/overlat",
              post(WRITES + "/transfer"),
              "main",
              Rights::run,
              Field.choice("owner", Choices::others)
                  .replacing(subject -> List.of(head(subject).owner())),
              Field.longText("reason", REASON))
          .replacing(subject -> Optional.of(head(subject).owner()));

  private static final Form WITHDRAW =
      Form.of(
          "withdraw",
          PAGE + "/aterkalla",
          post(WRITES + "/withdraw"),
          "main",
          Rights::run,
          Field.longText("reason", REASON));

  private static final Form PAUSE = lifecycle("pause", "/paus", Field.date("date"));
  private static final Form RESUME = lifecycle("resume", "/ateruppta", Field.date("date"));
  private static final Form CLOSE = lifecycle("close", "/avslut", Field.lastDay("date"));
  private static final Form REOPEN = lifecycle("reopen", "/ateroppna", Field.date("date"));

  static final List<Form> ALL =
      List.of(OPEN, CHANGE, TRANSFER, WITHDRAW, PAUSE, RESUME, CLOSE, REOPEN);

  private WholeForms() {}

  private static Form lifecycle(String words, String page, Field date) {
    return Form.of(
        words,
        PAGE + page,
        post(WRITES + "/" + words),
        "changes",
        Rights::run,
        date,
        Field.longText("reason", REASON));
  }

  private static List<String> onlyOwner(Subject subject) {
    return Stream.of(Choices.owners(subject))
        .filter(all -> all.size() == 1)
        .map(all -> all.getFirst().value())
        .toList();
  }

  private static CollaborationHead head(Subject subject) {
    return subject.collaboration().head();
  }

  private static Function<Subject, List<String>> of(
      Function<CollaborationHead, @Nullable Object> part) {
    return subject -> Stream.ofNullable(part.apply(head(subject))).map(String::valueOf).toList();
  }

  private static Object profile(Subject subject) {
    CollaborationHead head = head(subject);
    return Stream.of(
            head.title(),
            head.purpose(),
            head.openedOn(),
            head.endsOn(),
            head.form(),
            head.areas(),
            head.counties())
        .map(String::valueOf)
        .toList();
  }
}
