package se.samverkanstrappan.query.staircase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.distribution.DistributionAnswer;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Language;

/**
 * The counties as tiles of one size, each about where it lies, with the median of the steps in it.
 *
 * @param tiles in the Swedish order of their names
 */
record CountyMap(List<Tile> tiles) {
  static final int WIDTH = 636;
  static final int HEIGHT = 584;
  static final int TILE_WIDTH = 153;
  static final int TILE_HEIGHT = 67;

  private static final int GAP = 6;

  /** From north to south, and from west to east; two blanks where there is no land. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of("", "", "", "25"),
          List.of("", "", "23", "24"),
          List.of("", "", "", "22"),
          List.of("", "", "20", "21"),
          List.of("17", "18", "19", "03"),
          List.of("14", "05", "04", "01"),
          List.of("13", "06", "08", "09"),
          List.of("12", "07", "10", ""));

  /**
   * A county.
   *
   * @param median the lower median of the steps there; null where nothing stands
   * @param count how many stand on any step there
   * @param address the overview of it alone
   * @param chosen whether that is what is shown
   */
  record Tile(
      String name,
      int x,
      int y,
      @Nullable Integer median,
      int count,
      String address,
      boolean chosen) {}

  static CountyMap of(DistributionAnswer counted, FilterForm form, Frame frame) {
    Map<String, DistributionAnswer.Day> byCode =
        counted.groups().stream()
            .filter(each -> each.group() != null)
            .collect(Collectors.toMap(each -> "" + each.group(), each -> each.series().getFirst()));
    List<Tile> tiles = new ArrayList<>();
    for (int row = 0; row < ROWS.size(); row++) {
      for (int column = 0; column < ROWS.get(row).size(); column++) {
        String code = ROWS.get(row).get(column);
        if (!code.isEmpty()) {
          tiles.add(tile(code, column, row, byCode.get(code), form, frame));
        }
      }
    }
    tiles.sort(Comparator.comparing(Tile::name, Language.swedishOrder()::compare));
    return new CountyMap(List.copyOf(tiles));
  }

  /** The counties that are drawn. */
  static Stream<String> codes() {
    return ROWS.stream().flatMap(List::stream).filter(code -> !code.isEmpty());
  }

  private static Tile tile(
      String code,
      int column,
      int row,
      DistributionAnswer.@Nullable Day day,
      FilterForm form,
      Frame frame) {
    return new Tile(
        County.name(code),
        column * (TILE_WIDTH + GAP) + 1,
        row * (TILE_HEIGHT + GAP) + 1,
        day == null ? null : day.median(),
        day == null ? 0 : DistributionPicture.standing(day),
        frame.to("/", form.askingFor("county", code)),
        code.equals(form.asked().get("county")));
  }
}
