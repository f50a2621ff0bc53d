package se.samverkanstrappan.query.comparison.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.comparison.ActorDifference;
import se.samverkanstrappan.query.comparison.Comparison;
import se.samverkanstrappan.query.web.Language;

/**
 * An actor that stands differently on the two sides.
 *
 * @param one null where it is no participant there
 * @param other null where it is no participant there
 */
record ActorSteps(
    String id,
    String name,
    ActorDifference.@Nullable Steps one,
    ActorDifference.@Nullable Steps other) {

  /** By name. */
  static List<ActorSteps> of(Comparison compared, Map<String, String> names) {
    return compared.actors().stream()
        .map(
            each ->
                new ActorSteps(
                    each.actor(),
                    names.getOrDefault(each.actor(), each.actor()),
                    each.one(),
                    each.other()))
        .sorted(Comparator.comparing(ActorSteps::name, Language.swedishOrder()::compare))
        .toList();
  }
}
