package se.samverkanstrappan.query.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Characteristic;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.Language;

/** Every word that is explained, in one language; what is a figure comes from where it counts. */
final class Glossary {
  private static final String PREFIX = "glossary.";

  private final Phrases phrases;

  private Glossary(Language language) {
    this.phrases = new Phrases(language, Map.of());
  }

  /** The chapters in their order. */
  static List<Chapter> in(Language language) {
    return new Glossary(language).chapters();
  }

  /** The placement rule, a sentence for each of its parts. */
  static List<String> rule(PlacementRule rule, Language language) {
    return new Glossary(language).sentences(rule);
  }

  private List<Chapter> chapters() {
    return List.of(
        chapter("step", LadderStep.values(), this::step, it -> it),
        chapter("characteristic", Characteristic.values(), this::enters, Characteristic::from),
        chapter("observation", Observation.values(), this::speaksFor, Observation::step),
        chapter("part", Part.values(), this::capped, Part::cap),
        chapter("role", Role.values(), this::text, it -> null),
        chapter("mandate", Mandate.values(), this::covers, it -> it.covers().orElse(null)),
        chapter("signal", SignalCode.values(), this::text, it -> null));
  }

  private <W extends Enum<W> & Labelled> Chapter chapter(
      String kind,
      W[] words,
      Function<W, String> definition,
      Function<W, @Nullable LadderStep> step) {
    List<Term> terms =
        Arrays.stream(words)
            .map(
                each ->
                    new Term(
                        kind + "-" + each.name(),
                        phrases.word(each),
                        definition.apply(each),
                        number(step.apply(each))))
            .toList();
    return new Chapter(
        kind, phrases.say(PREFIX + kind), phrases.say(PREFIX + kind + ".lead"), terms);
  }

  private static @Nullable Integer number(@Nullable LadderStep step) {
    return step == null ? null : step.number();
  }

  private String step(LadderStep step) {
    List<String> characteristics = step.characteristics().stream().map(phrases::word).toList();
    return text(step)
        + " "
        + phrases.say(PREFIX + "step.has", small(phrases.list(characteristics)));
  }

  private String enters(Characteristic characteristic) {
    return onStep("characteristic.from", characteristic.from());
  }

  private String speaksFor(Observation observation) {
    return onStep("observation.for", observation.step());
  }

  private String capped(Part part) {
    return onStep("part.cap", part.cap());
  }

  private String covers(Mandate mandate) {
    Optional<LadderStep> covers = mandate.covers();
    return covers.isEmpty()
        ? phrases.say(PREFIX + "mandate.none")
        : onStep("mandate.covers", covers.get());
  }

  private String onStep(String key, LadderStep step) {
    return phrases.say(PREFIX + key, step.number(), phrases.word(step));
  }

  private String text(Enum<?> word) {
    return phrases.say(PREFIX + word.getDeclaringClass().getSimpleName() + "." + word.name());
  }

  private static String small(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private List<String> sentences(PlacementRule rule) {
    List<String> sentences = new ArrayList<>();
    sentences.add(phrases.say(PREFIX + "rule.interaction"));
    sentences.add(phrases.say("why.rule", rule.confirmations(), months(rule), rule.id()));
    sentences.add(
        phrases.say(PREFIX + "rule.quorum", rule.quorumPerMille() / 10.0, rule.quorumFloor()));
    sentences.add(phrases.say(PREFIX + "rule.emerging"));
    sentences.add(phrases.say(PREFIX + "rule.dormant", months(rule)));
    sentences.add(phrases.say(PREFIX + "rule.time"));
    return sentences;
  }

  private String months(PlacementRule rule) {
    return phrases.say("why.months", rule.windowMonths());
  }
}
