package se.samverkanstrappan.query.placement;

import java.util.List;
import java.util.Objects;

/** Timelines in a line of text per segment, so that a test reads as a table. */
public final class Told {
  private Told() {}

  /** Each segment as {@code from status established/emerging}. */
  public static List<String> segments(Timeline timeline) {
    return segments(timeline.segments());
  }

  /** Each segment as {@code from status established/emerging}, or {@code from CLOSED}. */
  public static List<String> segments(List<Segment> segments) {
    return segments.stream()
        .map(
            it ->
                it.from()
                    + " "
                    + it.status()
                    + (it.step() == null ? "" : " " + it.step() + "/" + it.emerging()))
        .toList();
  }

  /** Each of an actor's segments as {@code from..to established/emerging}. */
  public static List<String> actor(Timeline timeline, String actor) {
    return Objects.requireNonNull(timeline.actors().get(actor)).stream()
        .map(
            it ->
                it.from()
                    + ".."
                    + (it.to() == null ? "" : it.to())
                    + " "
                    + it.step()
                    + "/"
                    + it.emerging())
        .toList();
  }
}
