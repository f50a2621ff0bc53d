package se.samverkanstrappan.query.roles.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.roles.Matrices;

/**
 * A matrix with a row for each role that is held at all, and all its cells.
 *
 * @param columns what the role is counted by; null, which comes last, for what is neither
 * @param sums of each column
 */
record RoleTable<T>(List<Column<T>> columns, List<Row> rows, List<Integer> sums) {
  private static final int STEPS = 8;
  private static final int SHADES = 4;

  /** What is counted in a column; null for what is on no step, or of no known kind. */
  record Column<T>(@Nullable T of) {}

  /**
   * A role.
   *
   * @param sum of all its cells
   */
  record Row(Role role, List<Cell> cells, int sum) {}

  /**
   * How often a role is held.
   *
   * @param actors by how many different ones; as often as it is held where that is not counted
   * @param shade 0 where it is not held, to 4 where it is held most
   */
  record Cell(int holdings, int actors, int shade) {}

  /** By what kind of actors hold the role. */
  static RoleTable<ActorKind> byKind(List<Matrices.OfKind> counted) {
    List<Column<ActorKind>> columns = new ArrayList<>();
    for (ActorKind kind : ActorKind.values()) {
      if (counted.stream().anyMatch(each -> each.kind() == kind)) {
        columns.add(new Column<>(kind));
      }
    }
    if (counted.stream().anyMatch(each -> each.kind() == null)) {
      columns.add(new Column<>(null));
    }
    return of(
        columns,
        counted,
        Matrices.OfKind::role,
        (each, column) -> each.kind() == column.of(),
        Matrices.OfKind::holdings,
        Matrices.OfKind::actors);
  }

  /** By where the collaborations stand in which it is held. */
  static RoleTable<Integer> byStep(List<Matrices.OnStep> counted) {
    List<Column<Integer>> columns = new ArrayList<>();
    for (int step = 1; step <= STEPS; step++) {
      columns.add(new Column<>(step));
    }
    if (counted.stream().anyMatch(each -> each.step() == null)) {
      columns.add(new Column<>(null));
    }
    return of(
        columns,
        counted,
        Matrices.OnStep::role,
        (each, column) -> new Column<>(each.step()).equals(column),
        Matrices.OnStep::holdings,
        Matrices.OnStep::holdings);
  }

  private static <C, T> RoleTable<T> of(
      List<Column<T>> columns,
      List<C> counted,
      Function<C, Role> role,
      BiPredicate<C, Column<T>> isIn,
      ToIntFunction<C> holdings,
      ToIntFunction<C> actors) {
    int most = counted.stream().mapToInt(holdings).max().orElse(1);
    List<Row> rows = new ArrayList<>();
    for (Role each : new TreeSet<>(counted.stream().map(role).toList())) {
      List<C> held = counted.stream().filter(it -> role.apply(it) == each).toList();
      List<Cell> cells =
          columns.stream()
              .map(
                  column ->
                      held.stream()
                          .filter(it -> isIn.test(it, column))
                          .findFirst()
                          .map(it -> cell(holdings.applyAsInt(it), actors.applyAsInt(it), most))
                          .orElse(new Cell(0, 0, 0)))
              .toList();
      rows.add(new Row(each, cells, cells.stream().mapToInt(Cell::holdings).sum()));
    }
    List<Integer> sums = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      sums.add(rows.stream().mapToInt(row -> row.cells().get(column).holdings()).sum());
    }
    return new RoleTable<>(List.copyOf(columns), List.copyOf(rows), List.copyOf(sums));
  }

  private static Cell cell(int holdings, int actors, int most) {
    return new Cell(holdings, actors, Math.ceilDiv(SHADES * holdings, most));
  }

  /** Of all cells. */
  public int sum() {
    return rows.stream().mapToInt(Row::sum).sum();
  }
}
