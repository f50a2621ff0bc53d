package se.samverkanstrappan.query.network.pages;

import java.text.CollationKey;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.network.Pair;
import se.samverkanstrappan.query.network.reads.NetworkAnswer;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Page;

/** The network of a day with the names of everything in it. */
final class ShownNetwork {
  private static final int FIRST = 3;

  private final NetworkAnswer answer;
  private final Map<String, String> names;
  private final Map<String, String> titles;
  private final NumberFormat numbers;
  private final Map<String, CollationKey> keys = new HashMap<>();

  /**
   * Names what a network is made of.
   *
   * @param names of the actors
   * @param titles of the collaborations
   */
  ShownNetwork(
      NetworkAnswer answer,
      Language language,
      Map<String, String> names,
      Map<String, String> titles) {
    this.answer = answer;
    this.names = names;
    this.titles = titles;
    this.numbers = NumberFormat.getInstance(language.locale());
    numbers.setMaximumFractionDigits(3);
  }

  /** A share of one as it is written; null where there is none. */
  @Nullable String number(@Nullable Double share) {
    return share == null ? null : numbers.format(share);
  }

  /** Who is with most others first, then by name. */
  Page<NodeEntry> nodes(Page.Request page) {
    return Page.of(
            answer.nodes().stream()
                .sorted(
                    Comparator.comparing(NetworkAnswer.Item::degree)
                        .reversed()
                        .thenComparing(each -> key(each.actor())))
                .toList(),
            page)
        .map(this::entry);
  }

  /** The highest steps first, on each those that are together in most, then by name. */
  Page<PairEntry> pairs(Page.Request page) {
    return Page.of(answer.pairs().stream().sorted(strongest()).toList(), page).map(this::entry);
  }

  /** Null where there are no pairs, or too many actors in them. */
  @Nullable NetworkPicture picture() {
    List<NodeEntry> paired = paired(NetworkPicture.MOST);
    return paired.isEmpty()
        ? null
        : NetworkPicture.of(
            paired,
            answer.pairs().stream().sorted(strongest().reversed()).map(this::entry).toList());
  }

  /** The same for a browser that draws it itself, which takes more. */
  @Nullable NetworkChart chart() {
    List<NodeEntry> paired = paired(NetworkChart.MOST);
    return paired.isEmpty()
        ? null
        : NetworkChart.of(
            paired, answer.pairs().stream().sorted(strongest()).map(this::entry).toList());
  }

  /** Those in any pair, by kind and name; none where they are more than so many. */
  private List<NodeEntry> paired(int most) {
    List<NodeEntry> paired =
        answer.nodes().stream()
            .filter(each -> each.degree() > 0)
            .limit(most + 1L)
            .sorted(
                Comparator.comparing(
                        NetworkAnswer.Item::kind,
                        Comparator.nullsLast(Comparator.<ActorKind>naturalOrder()))
                    .thenComparing(each -> key(each.actor())))
            .map(this::entry)
            .toList();
    return paired.size() > most ? List.of() : paired;
  }

  private NodeEntry entry(NetworkAnswer.Item it) {
    return new NodeEntry(
        actor(it.actor()),
        it.kind(),
        it.degree(),
        numbers.format(it.degreeCentrality()),
        numbers.format(it.betweenness()));
  }

  private PairEntry entry(Pair it) {
    return new PairEntry(
        actor(first(it)),
        actor(second(it)),
        it.step(),
        it.collaborations().size(),
        it.collaborations().stream()
            .map(each -> new PairEntry.Actor(each, titles.getOrDefault(each, each)))
            .sorted(Comparator.comparing(PairEntry.Actor::name, Language.swedishOrder()::compare))
            .limit(FIRST)
            .toList());
  }

  private Comparator<Pair> strongest() {
    return Comparator.comparing(Pair::step)
        .thenComparing(each -> each.collaborations().size())
        .reversed()
        .thenComparing(each -> key(first(each)))
        .thenComparing(each -> key(second(each)));
  }

  /** Pairs have their actors in the order of ids. */
  private boolean isTurned(Pair it) {
    return key(it.a()).compareTo(key(it.b())) > 0;
  }

  private String first(Pair it) {
    return isTurned(it) ? it.b() : it.a();
  }

  private String second(Pair it) {
    return isTurned(it) ? it.a() : it.b();
  }

  private PairEntry.Actor actor(String id) {
    return new PairEntry.Actor(id, names.getOrDefault(id, id));
  }

  private CollationKey key(String actor) {
    return keys.computeIfAbsent(
        actor, it -> Language.swedishOrder().getCollationKey(names.getOrDefault(it, it)));
  }
}
