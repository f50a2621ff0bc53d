package se.samverkanstrappan.query.network.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * The network as a drawing: its actors on a circle, a line for each pair.
 *
 * @param reach how far to either side of the middle it goes, in units of the drawing
 * @param height the same upwards and downwards
 */
record NetworkPicture(int reach, int height, List<Dot> dots, List<Line> lines) {
  /** With more, nobody can tell one line from another. */
  static final int MOST = 60;

  private static final double RADIUS = 300;

  /** From the circle to where names begin. */
  private static final double TO_NAMES = 24;

  /** How wide a letter is at most, as names are set. */
  private static final double LETTER = 8.5;

  private static final double SMALLEST = 5;
  private static final double LARGEST = 15;
  private static final double WIDEST = 9;

  /** How far from the middle lines bend, as a share of the way. */
  private static final double BEND = 0.35;

  /** With more names on a side, those that lie flat would cover each other. */
  private static final int MOST_FLAT = 24;

  /**
   * An actor.
   *
   * @param pairs how many it is in
   * @param turn how its name is turned, as SVG's {@code transform} says it; null where it lies flat
   * @param left whether its name ends beside it rather than begins there
   */
  record Dot(
      PairEntry.Actor actor,
      @Nullable ActorKind kind,
      int pairs,
      double x,
      double y,
      double radius,
      double nameX,
      double nameY,
      @Nullable String turn,
      boolean left) {}

  /**
   * A pair.
   *
   * @param path as SVG's {@code d} says it
   */
  record Line(PairEntry pair, String path, double width) {}

  /**
   * Draws it.
   *
   * @param actors those in any pair, in the order in which they are to stand on the circle
   * @param pairs the weakest first, so that the strongest are drawn on top
   */
  static NetworkPicture of(List<NodeEntry> actors, List<PairEntry> pairs) {
    int mostPairs = actors.stream().mapToInt(NodeEntry::degree).max().orElse(1);
    int mostTogether = pairs.stream().mapToInt(PairEntry::together).max().orElse(1);
    List<Double> angles = angles(actors);
    List<Dot> dots = new ArrayList<>();
    Map<String, Dot> byId = new HashMap<>();
    for (int i = 0; i < actors.size(); i++) {
      Dot dot = dot(actors.get(i), angles.get(i), mostPairs, actors.size() > MOST_FLAT);
      dots.add(dot);
      byId.put(dot.actor().id(), dot);
    }
    List<Line> lines = new ArrayList<>();
    for (PairEntry each : pairs) {
      Dot a = Objects.requireNonNull(byId.get(each.a().id()));
      Dot b = Objects.requireNonNull(byId.get(each.b().id()));
      double share = (double) each.together() / mostTogether;
      lines.add(new Line(each, path(a, b), rounded(1.5 + (WIDEST - 1.5) * share)));
    }
    int longest = actors.stream().mapToInt(each -> each.actor().name().length()).max().orElse(0);
    int reach = (int) (RADIUS + TO_NAMES + LETTER * longest);
    int height = actors.size() > MOST_FLAT ? reach : (int) (RADIUS + 2 * TO_NAMES);
    return new NetworkPicture(reach, height, List.copyOf(dots), List.copyOf(lines));
  }

  /** All the way round, with a gap where another kind begins. */
  private static List<Double> angles(List<NodeEntry> actors) {
    List<Double> places = new ArrayList<>();
    double place = 0.5;
    for (int i = 0; i < actors.size(); i++) {
      if (i > 0 && actors.get(i).kind() != actors.get(i - 1).kind()) {
        place += 0.7;
      }
      places.add(place++);
    }
    double round = place + 0.2;
    return places.stream().map(each -> 2 * Math.PI * each / round - Math.PI / 2).toList();
  }

  private static Dot dot(NodeEntry node, double angle, int mostPairs, boolean turned) {
    double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) node.degree() / mostPairs);
    boolean left = Math.cos(angle) < 0;
    double nameX = rounded((RADIUS + TO_NAMES) * Math.cos(angle));
    double nameY = rounded((RADIUS + TO_NAMES) * Math.sin(angle));
    double degrees = rounded(Math.toDegrees(angle) + (left ? 180 : 0));
    return new Dot(
        node.actor(),
        node.kind(),
        node.degree(),
        rounded(RADIUS * Math.cos(angle)),
        rounded(RADIUS * Math.sin(angle)),
        rounded(radius),
        nameX,
        nameY,
        turned ? "rotate(%s %s %s)".formatted(degrees, nameX, nameY) : null,
        left);
  }

  private static String path(Dot a, Dot b) {
    double bendX = rounded(BEND * (a.x() + b.x()) / 2);
    double bendY = rounded(BEND * (a.y() + b.y()) / 2);
    return String.format(
        Locale.ROOT, "M%s %sQ%s %s %s %s", a.x(), a.y(), bendX, bendY, b.x(), b.y());
  }

  private static double rounded(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
