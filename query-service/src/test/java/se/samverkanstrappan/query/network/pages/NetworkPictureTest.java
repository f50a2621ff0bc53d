package se.samverkanstrappan.query.network.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.network.pages.NetworkPicture.Dot;

class NetworkPictureTest {
  /** The height of a name, in units of the drawing. */
  private static final double HIGH = 11;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 12, 24})
  void setsNamesThatLieFlatApart(int actors) {
    List<Dot> dots = picture(actors).dots();

    assertThat(dots).allMatch(dot -> dot.turn() == null);
    for (Dot one : dots) {
      assertThat(dots)
          .filteredOn(other -> !other.equals(one) && other.left() == one.left())
          .allMatch(other -> Math.abs(other.nameY() - one.nameY()) >= HIGH);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {25, 60})
  void turnsNamesWhereThereAreMany(int actors) {
    assertThat(picture(actors).dots()).allMatch(dot -> dot.turn() != null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 60})
  void hasRoomForEveryDot(int actors) {
    NetworkPicture picture = picture(actors);

    assertThat(picture.dots())
        .allMatch(dot -> Math.abs(dot.x()) + dot.radius() < picture.reach())
        .allMatch(dot -> Math.abs(dot.y()) + dot.radius() < picture.height());
  }

  @Test
  void leavesAGapWhereAnotherKindBegins() {
    List<Dot> dots = picture(6).dots();

    assertThat(between(dots.get(2), dots.get(3)))
        .isGreaterThan(1.3 * between(dots.get(1), dots.get(2)));
  }

  @Test
  void isDrawnTheSameEveryTime() {
    assertThat(picture(30)).isEqualTo(picture(30));
  }

  private static double between(Dot one, Dot other) {
    return Math.hypot(one.x() - other.x(), one.y() - other.y());
  }

  /** Half of them regions, half municipalities, each in a pair with the next. */
  private static NetworkPicture picture(int actors) {
    List<NodeEntry> nodes =
        IntStream.range(0, actors)
            .mapToObj(i -> new NodeEntry(actor(i), kind(i, actors), 2, "0", "0"))
            .toList();
    List<PairEntry> pairs =
        IntStream.range(1, actors)
            .mapToObj(i -> new PairEntry(actor(i - 1), actor(i), 4, i, List.of()))
            .toList();
    return NetworkPicture.of(nodes, pairs);
  }

  private static ActorKind kind(int i, int actors) {
    return 2 * i < actors ? ActorKind.REGION : ActorKind.MUNICIPALITY;
  }

  private static PairEntry.Actor actor(int i) {
    return new PairEntry.Actor("a" + i, "Aktör " + i);
  }
}
