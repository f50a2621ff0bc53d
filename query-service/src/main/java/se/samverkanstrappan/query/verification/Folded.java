package se.samverkanstrappan.query.verification;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;

/**
 * What is to be shown of an aggregate.
 *
 * @param view null where that is nothing
 * @param placements of the actors of a collaboration
 */
record Folded(@Nullable Record view, List<ActorPlacementView> placements) {
  private static final List<String> ALL = List.of("*");

  /** The names of the fields that are shown otherwise; one star where it is all of them. */
  List<String> fieldsThatDiffer(@Nullable Record shown) {
    if (Objects.equals(view, shown)) {
      return List.of();
    }
    if (view == null || shown == null) {
      return ALL;
    }
    return Arrays.stream(view.getClass().getRecordComponents())
        .filter(each -> !Objects.equals(value(each, view), value(each, shown)))
        .map(RecordComponent::getName)
        .toList();
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The actors of whom something else is shown. What is shown of some may be of a later version
   * already than the head, which is written last; then nothing is said of these.
   */
  List<String> actorsThatDiffer(List<ActorPlacementView> shown, long version) {
    Map<String, ActorPlacementView> expected = said(placements.stream());
    Map<String, ActorPlacementView> found = said(shown.stream());
    Set<String> actors = new TreeSet<>(expected.keySet());
    actors.addAll(found.keySet());
    shown.stream()
        .filter(each -> each.version() > version)
        .map(ActorPlacementView::actor)
        .forEach(actors::remove);
    actors.removeIf(each -> Objects.equals(expected.get(each), found.get(each)));
    return new ArrayList<>(actors);
  }

  /** Only what is said: whom nothing is known of any more is still told of, and when may differ. */
  private static Map<String, ActorPlacementView> said(Stream<ActorPlacementView> placements) {
    Map<String, ActorPlacementView> said = new TreeMap<>();
    placements
        .filter(each -> !isNothing(each))
        .forEach(each -> said.put(each.actor(), atNoVersion(each)));
    return said;
  }

  private static boolean isNothing(ActorPlacementView each) {
    return each.segments().isEmpty()
        && each.roles().isEmpty()
        && each.mandates().isEmpty()
        && each.perceptions().isEmpty();
  }

  private static ActorPlacementView atNoVersion(ActorPlacementView each) {
    return new ActorPlacementView(
        each.collaboration(),
        each.actor(),
        0,
        each.rule(),
        each.segments(),
        each.roles(),
        each.mandates(),
        each.perceptions());
  }
}
