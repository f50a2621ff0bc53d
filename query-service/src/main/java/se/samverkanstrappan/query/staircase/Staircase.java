package se.samverkanstrappan.query.staircase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.collaboration.PlacedCollaboration;
import se.samverkanstrappan.query.placement.LastStep;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.Status;

/**
 * Who stands where on a day.
 *
 * @param treads one per step, the lowest first
 * @param closed those that have ended
 * @param notOpened those that have not begun
 */
record Staircase(List<Tread> treads, List<Named> closed, List<Named> notOpened) {
  /** A collaboration by name. */
  record Named(String id, String title) {}

  /**
   * A collaboration that stands on a step.
   *
   * @param emerging the higher step it is on its way to, if any
   */
  record Standing(String id, String title, boolean paused, @Nullable Integer emerging) {}

  /**
   * Where a dormant collaboration stood last.
   *
   * @param until the first day on which it no longer did
   */
  record Shadow(String id, String title, LocalDate until) {}

  /** What is on one step; shadows stand elsewhere and are not counted. */
  record Tread(int step, List<Standing> standing, List<Shadow> shadows) {
    private static final int SHOWN = 12;

    public int count() {
      return standing.size();
    }

    /** As many as a list shows at first. */
    public List<Standing> first() {
      return standing.stream().limit(SHOWN).toList();
    }

    /** As many shadows as a list shows at first. */
    public List<Shadow> firstShadows() {
      return shadows.stream().limit(SHOWN / 2).toList();
    }

    /** The shadows that are folded away. */
    public List<Shadow> otherShadows() {
      return shadows.stream().skip(SHOWN / 2).toList();
    }

    /** Those that are folded away. */
    public List<Standing> rest() {
      return standing.stream().skip(SHOWN).toList();
    }
  }

  /** Sorts collaborations onto the steps, each list in the order they come in. */
  static Staircase of(List<PlacedCollaboration> collaborations) {
    List<Tread> treads =
        IntStream.rangeClosed(1, LadderStep.values().length)
            .mapToObj(step -> new Tread(step, new ArrayList<>(), new ArrayList<>()))
            .toList();
    Staircase staircase = new Staircase(treads, new ArrayList<>(), new ArrayList<>());
    collaborations.forEach(staircase::add);
    return staircase;
  }

  public boolean empty() {
    return closed.isEmpty() && notOpened.isEmpty() && standing() == 0;
  }

  /** How many stand on any step. */
  public int standing() {
    return treads.stream().mapToInt(Tread::count).sum();
  }

  /** The steps as one reads a staircase from the top. */
  public List<Tread> fromTheTop() {
    return treads.reversed();
  }

  private void add(PlacedCollaboration each) {
    Named named = new Named(each.head().id(), each.head().title());
    switch (each.placement().status()) {
      case ACTIVE, PAUSED -> stand(named, each.placement());
      case CLOSED -> closed.add(named);
      case NOT_OPENED -> notOpened.add(named);
      case WITHDRAWN -> {}
    }
  }

  private void stand(Named named, Placement placement) {
    Integer step = placement.step();
    if (step == null) {
      return;
    }
    Integer emerging = placement.emerging();
    boolean rising = emerging != null && emerging > step;
    treads
        .get(step - 1)
        .standing()
        .add(
            new Standing(
                named.id(),
                named.title(),
                placement.status() == Status.PAUSED,
                rising ? emerging : null));
    LastStep last = placement.last();
    if (last != null) {
      treads
          .get(last.step() - 1)
          .shadows()
          .add(new Shadow(named.id(), named.title(), last.until()));
    }
  }
}
