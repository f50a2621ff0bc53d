package se.samverkanstrappan.query.network.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.filters.FilterForm.Choice;
import se.samverkanstrappan.query.filters.FilterForm.Option;
import se.samverkanstrappan.query.filters.FilterForms;
import se.samverkanstrappan.query.network.Network;
import se.samverkanstrappan.query.network.reads.NetworkQuestion;
import se.samverkanstrappan.query.web.Language;

/** Offers what a network can be made of: the filters of all lists, and two of its own. */
@Component
final class NetworkFilters {
  private final FilterForms filters;

  NetworkFilters(FilterForms filters) {
    this.filters = filters;
  }

  FilterForm of(NetworkQuestion asked, Language language) {
    Phrases phrases = new Phrases(language, Map.of());
    ActorKind kind = asked.kind();
    String lowest = asked.minStep() == Network.LOWEST ? null : Integer.toString(asked.minStep());
    return filters
        .of(asked.filter(), language)
        .with(new Choice("minStep", phrases.say("network.minStep"), lowest, steps(phrases)))
        .with(
            new Choice(
                "kind",
                phrases.say("network.kind"),
                kind == null ? null : kind.name(),
                kinds(phrases)));
  }

  private static List<Option> kinds(Phrases phrases) {
    return Arrays.stream(ActorKind.values())
        .map(each -> new Option(each.name(), phrases.word(each)))
        .toList();
  }

  /** Those above the lowest, which is what is asked for where none is. */
  private static List<Option> steps(Phrases phrases) {
    return Arrays.stream(LadderStep.values())
        .filter(each -> each.number() > Network.LOWEST)
        .map(
            each ->
                new Option(
                    Integer.toString(each.number()), each.number() + " " + phrases.word(each)))
        .toList();
  }
}
