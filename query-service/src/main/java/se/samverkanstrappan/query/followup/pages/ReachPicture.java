package se.samverkanstrappan.query.followup.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.followup.pages.ReachView.Actor;
import se.samverkanstrappan.query.followup.pages.ReachView.CountyRow;

/**
 * The counties as tiles, each with one square for its region and one for its county board.
 *
 * @param width in the units of the picture, as is everything here
 */
record ReachPicture(int width, int height, List<Tile> tiles) {
  private static final int ACROSS = 7;
  private static final int TILE_WIDTH = 150;
  private static final int TILE_HEIGHT = 104;

  /** A county; the squares stand beside each other in it. */
  record Tile(int x, int y, String county, Square region, Square board) {}

  /**
   * One of the two.
   *
   * @param step the highest that it has established; null where it was not reached
   */
  record Square(int x, @Nullable Integer step) {}

  static ReachPicture of(List<CountyRow> counties) {
    List<Tile> tiles = new ArrayList<>();
    for (CountyRow each : counties) {
      int at = tiles.size();
      tiles.add(
          new Tile(
              at % ACROSS * TILE_WIDTH,
              at / ACROSS * TILE_HEIGHT,
              each.name(),
              new Square(0, highest(each.regions())),
              new Square(TILE_WIDTH / 2 - 5, highest(each.boards()))));
    }
    int rows = (tiles.size() + ACROSS - 1) / ACROSS;
    return new ReachPicture(ACROSS * TILE_WIDTH, rows * TILE_HEIGHT, tiles);
  }

  /** Of the one that exists, which is the first. */
  private static @Nullable Integer highest(List<Actor> actors) {
    return actors.stream()
        .limit(1)
        .map(Actor::highest)
        .filter(Objects::nonNull)
        .map(Figure::step)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
