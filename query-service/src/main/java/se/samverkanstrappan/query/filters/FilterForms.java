package se.samverkanstrappan.query.filters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.Labelled;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.filters.FilterForm.Choice;
import se.samverkanstrappan.query.filters.FilterForm.Option;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;

/** Offers what the collaborations there are can be filtered by. */
@Component
public final class FilterForms {
  /** More names than anybody looks through, and than a page should weigh. */
  private static final int MOST_OFFERED = 400;

  private final Collaborations collaborations;
  private final ReadModel readModel;
  private final ActorNames names;

  FilterForms(Collaborations collaborations, ReadModel readModel, ActorNames names) {
    this.collaborations = collaborations;
    this.readModel = readModel;
    this.names = names;
  }

  /** The form in which a filter was filled in, of a page whose links ask for steps and statuses. */
  public FilterForm of(CollaborationFilter filter, Language language) {
    return of(filter, List.of(), language);
  }

  /** The same with a choice of the step and of the status too. */
  public FilterForm whole(CollaborationFilter filter, Language language) {
    Phrases phrases = new Phrases(language, Map.of());
    Integer step = filter.step();
    List<Choice> more =
        List.of(
            new Choice(
                "step",
                phrases.say("filter.whichStep"),
                step == null ? null : step.toString(),
                Arrays.stream(LadderStep.values())
                    .map(each -> new Option(Integer.toString(each.number()), step(each, phrases)))
                    .toList()),
            choice(
                "status",
                word(filter.status()),
                Arrays.stream(Status.values())
                    .map(each -> new Option(each.name(), phrases.say("status." + each)))
                    .toList(),
                phrases));
    return of(filter, more, language);
  }

  private static String step(LadderStep step, Phrases phrases) {
    return step.number() + " " + phrases.word(step);
  }

  private FilterForm of(CollaborationFilter filter, List<Choice> more, Language language) {
    Map<String, String> named = names.in(language);
    Phrases phrases = new Phrases(language, named);
    List<CollaborationView> heads =
        collaborations.heads().stream().filter(head -> !head.withdrawn()).toList();
    Stream<Choice> usual =
        Stream.of(
                choice("county", filter.county(), counties(), phrases),
                choice("area", word(filter.area()), words(Area.values(), phrases), phrases),
                choice("owner", filter.owner(), actors(owners(heads), named), phrases),
                choice("actor", filter.actor(), actors(participants(heads), named), phrases),
                choice(
                    "form",
                    word(filter.form()),
                    words(CollaborationForm.values(), phrases),
                    phrases),
                choice(
                    "signal", word(filter.signal()), words(SignalCode.values(), phrases), phrases),
                choice("assignment", filter.assignment(), assignments(), phrases))
            .filter(each -> !each.isTyped() || !each.name().equals("assignment"));
    List<Choice> choices = Stream.concat(usual, more.stream()).toList();
    List<String> words = new ArrayList<>();
    choices.stream().map(Choice::inWords).filter(Objects::nonNull).forEach(words::add);
    if (more.isEmpty()) {
      words.addAll(linkedWords(filter, phrases));
    }
    if (filter.q() != null) {
      words.add(phrases.say("filter.quoted", filter.q()));
    }
    return new FilterForm(choices, filter.q(), asked(filter), words);
  }

  private static Choice choice(
      String name, @Nullable String value, List<Option> options, Phrases phrases) {
    return new Choice(name, phrases.say("filter." + name), value, options);
  }

  /** What is asked for by links. */
  private static List<String> linkedWords(CollaborationFilter filter, Phrases phrases) {
    List<String> words = new ArrayList<>();
    Integer step = filter.step();
    if (step != null) {
      words.add(phrases.say("filter.step", step, phrases.word(LadderStep.of(step))));
    }
    if (filter.status() != null) {
      words.add(phrases.say("status." + filter.status()));
    }
    return words;
  }

  private static Map<String, String> asked(CollaborationFilter filter) {
    Map<String, String> asked = new LinkedHashMap<>();
    put(asked, "county", filter.county());
    put(asked, "area", filter.area());
    put(asked, "owner", filter.owner());
    put(asked, "actor", filter.actor());
    put(asked, "form", filter.form());
    put(asked, "signal", filter.signal());
    put(asked, "assignment", filter.assignment());
    put(asked, "step", filter.step());
    put(asked, "status", filter.status());
    put(asked, "q", filter.q());
    return asked;
  }

  private static void put(Map<String, String> asked, String name, @Nullable Object value) {
    if (value != null) {
      asked.put(name, value.toString());
    }
  }

  private static List<Option> counties() {
    return County.codes().stream().map(code -> new Option(code, County.name(code))).toList();
  }

  private static <W extends Enum<W> & Labelled> List<Option> words(W[] words, Phrases phrases) {
    return Arrays.stream(words).map(each -> new Option(each.name(), phrases.word(each))).toList();
  }

  private static @Nullable String word(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  private static Set<String> owners(List<CollaborationView> heads) {
    return heads.stream().map(CollaborationView::owner).collect(Collectors.toSet());
  }

  private static Set<String> participants(List<CollaborationView> heads) {
    return heads.stream()
        .flatMap(head -> head.participants().stream())
        .map(CollaborationView.Participation::actor)
        .collect(Collectors.toSet());
  }

  private static List<Option> actors(Collection<String> ids, Map<String, String> named) {
    return ids.size() > MOST_OFFERED
        ? List.of()
        : sorted(ids.stream().map(id -> new Option(id, named.getOrDefault(id, id))));
  }

  private List<Option> assignments() {
    List<AssignmentView> all = readModel.assignments();
    return sorted(all.stream().map(each -> new Option(each.id(), each.profile().title())));
  }

  private static List<Option> sorted(Stream<Option> options) {
    return options
        .sorted(Comparator.comparing(Option::text, Language.swedishOrder()::compare))
        .toList();
  }
}
