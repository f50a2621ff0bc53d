package se.samverkanstrappan.query.export.pages;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;

/**
 * Something the filter asks for, and the answers it can have.
 *
 * @param name of the parameter
 * @param chosen null where nothing is asked for
 */
record Question(String name, @Nullable String chosen, List<Choice> choices) {

  /** One answer, and what it is called. */
  record Choice(String value, String text) {}

  static List<Question> all(
      CollaborationFilter filter,
      List<CollaborationView> heads,
      List<AssignmentView> assignments,
      Map<String, String> names,
      Language language) {
    Phrases phrases = new Phrases(language, names);
    return List.of(
        of("county", filter.county(), codes(heads, CollaborationView::counties), County::name),
        words("area", filter.area(), Area.values(), language),
        of(
            "owner",
            filter.owner(),
            heads.stream().map(CollaborationView::owner),
            id -> names.getOrDefault(id, id)),
        of(
            "actor",
            filter.actor(),
            heads.stream().flatMap(Question::participants),
            id -> names.getOrDefault(id, id)),
        new Question(
            "assignment",
            filter.assignment(),
            assignments.stream()
                .map(each -> new Choice(each.id(), each.title()))
                .sorted(inOrder())
                .toList()),
        new Question(
            "step",
            filter.step() == null ? null : filter.step().toString(),
            Arrays.stream(LadderStep.values()).map(each -> step(each, language)).toList()),
        words("signal", filter.signal(), SignalCode.values(), language),
        new Question(
            "status",
            filter.status() == null ? null : filter.status().name(),
            Arrays.stream(Status.values())
                .map(each -> new Choice(each.name(), phrases.say("status." + each.name())))
                .toList()),
        words("form", filter.form(), CollaborationForm.values(), language));
  }

  private static Stream<String> codes(
      List<CollaborationView> heads, Function<CollaborationView, List<String>> codes) {
    return heads.stream().flatMap(each -> codes.apply(each).stream());
  }

  private static Stream<String> participants(CollaborationView head) {
    return head.participants().stream().map(each -> each.actor());
  }

  private static Question of(
      String name,
      @Nullable String chosen,
      Stream<String> values,
      Function<String, String> called) {
    return new Question(
        name,
        chosen,
        Stream.concat(values, Stream.ofNullable(chosen))
            .distinct()
            .map(each -> new Choice(each, called.apply(each)))
            .sorted(inOrder())
            .toList());
  }

  private static <E extends Enum<E> & Labelled> Question words(
      String name, @Nullable E chosen, E[] words, Language language) {
    return new Question(
        name,
        chosen == null ? null : chosen.name(),
        Arrays.stream(words)
            .map(each -> new Choice(each.name(), language.name(each)))
            .sorted(inOrder())
            .toList());
  }

  private static Choice step(LadderStep step, Language language) {
    return new Choice(Integer.toString(step.number()), step.number() + " " + language.name(step));
  }

  private static Comparator<Choice> inOrder() {
    return Comparator.comparing(Choice::text, Language.swedishOrder()::compare)
        .thenComparing(Choice::value);
  }
}
