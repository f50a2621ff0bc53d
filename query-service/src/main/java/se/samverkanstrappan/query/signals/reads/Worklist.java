package se.samverkanstrappan.query.signals.reads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.SignalItem;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalInterval;
import se.samverkanstrappan.query.signals.SignalOn;
import se.samverkanstrappan.query.signals.SignalSentences;
import se.samverkanstrappan.query.signals.reads.SignalsItem.InWords;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Page;

/**
 * What there is to look at on a day, as a list to work through.
 *
 * <p>Which there are the heads say, and what shows them is folded from the events of those
 * collaborations alone that a page tells of. Both say the same of every day.
 */
@Component
public final class Worklist {
  private static final int AT_A_TIME = 200;

  private final Collaborations collaborations;
  private final ReadModel readModel;
  private final ActorNames names;

  Worklist(Collaborations collaborations, ReadModel readModel, ActorNames names) {
    this.collaborations = collaborations;
    this.readModel = readModel;
    this.names = names;
  }

  /** A signal and the collaboration that has it. */
  public record Chosen(CollaborationView head, SignalInterval signal) {}

  /** A signal as the events tell it, and on which pages what shows it stands. */
  private record Shown(SignalOn signal, Map<String, Integer> pages) {}

  private record Key(String collaboration, SignalCode code, @Nullable String subject) {
    static Key of(Chosen it) {
      return new Key(it.head().id(), it.signal().code(), it.signal().subject());
    }
  }

  /**
   * All that there are on a day: like things together, which are looked at alike, in the order of
   * the codes; then by title, and in a collaboration as it tells them itself.
   *
   * @param code null for all
   */
  public List<Chosen> chosen(CollaborationFilter filter, @Nullable SignalCode code, LocalDate day) {
    List<Chosen> all =
        collaborations.byTitle(filter, day).stream()
            .flatMap(
                each ->
                    each.head().signals().stream()
                        .filter(it -> it.covers(day))
                        .map(it -> new Chosen(each.head(), it)))
            .sorted(Comparator.comparing(each -> each.signal().code()))
            .toList();
    return of(code, all);
  }

  /** Those of them with a code; null for all. */
  public static List<Chosen> of(@Nullable SignalCode code, List<Chosen> all) {
    return code == null ? all : all.stream().filter(each -> code == each.signal().code()).toList();
  }

  /**
   * Tells a page of them. What the register has since made another thing of, until the head is
   * worked out again, is not told.
   */
  public Page<SignalsItem> told(Page<Chosen> page, LocalDate day) {
    Map<Key, Shown> shown = shown(page.items(), day);
    List<Chosen> there =
        page.items().stream().filter(each -> shown.containsKey(Key.of(each))).toList();
    List<Shown> told =
        there.stream().map(each -> Objects.requireNonNull(shown.get(Key.of(each)))).toList();
    List<SignalOn> signals = told.stream().map(Shown::signal).toList();
    List<SignalSentences> sv = sentences(signals, Language.SV);
    List<SignalSentences> en = sentences(signals, Language.EN);
    List<SignalsItem> items = new ArrayList<>();
    for (int i = 0; i < signals.size(); i++) {
      SignalItem signal = SignalItem.of(signals.get(i));
      InWords sentences = new InWords(sv.get(i), en.get(i));
      items.add(SignalsItem.of(there.get(i).head(), signal, sentences, told.get(i).pages()));
    }
    return new Page<>(items, page.page(), page.size(), page.total());
  }

  /** Tells all of them, as many at a time as the largest page has. */
  Iterable<SignalsItem> told(List<Chosen> all, LocalDate day) {
    return () ->
        IntStream.rangeClosed(0, all.size() / AT_A_TIME)
            .mapToObj(each -> told(Page.of(all, new Page.Request(each, AT_A_TIME)), day))
            .flatMap(page -> page.items().stream())
            .iterator();
  }

  private List<SignalSentences> sentences(List<SignalOn> signals, Language language) {
    return SignalSentences.each(signals, language, names.in(language));
  }

  private Map<Key, Shown> shown(List<Chosen> chosen, LocalDate day) {
    Map<String, ActorKind> kinds = names.kinds();
    Map<Key, Shown> shown = new HashMap<>();
    chosen.stream()
        .map(Chosen::head)
        .distinct()
        .forEach(
            head ->
                shown(head, day, kinds)
                    .forEach(
                        it ->
                            shown.put(
                                new Key(head.id(), it.signal().code(), it.signal().subject()),
                                it)));
    return shown;
  }

  private List<Shown> shown(CollaborationView head, LocalDate day, Map<String, ActorKind> kinds) {
    return KnownCollaboration.from(readModel.history(head.id(), head.version()))
        .map(known -> shown(known, day, kinds))
        .orElse(List.of());
  }

  private static List<Shown> shown(
      KnownCollaboration known, LocalDate day, Map<String, ActorKind> kinds) {
    Map<String, Integer> pages = known.interactionPages(day, KnownCollaboration.LARGEST_PAGE);
    return known.signals(day, PlacementRule.CURRENT, kinds).on(day).stream()
        .map(
            signal -> {
              Map<String, Integer> its = new HashMap<>();
              for (String each : signal.evidence()) {
                Integer page = pages.get(each);
                if (page != null) {
                  its.put(each, page);
                }
              }
              return new Shown(signal, its);
            })
        .toList();
  }
}
