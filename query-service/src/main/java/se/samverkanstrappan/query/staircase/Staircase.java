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
  /** How many of each list are named at first: those who want all ask for them. */
  static final int SHOWN = 12;

  /** A collaboration by name. */
  record Named(String id, String title) {}

  /**
   * A collaboration that stands on a step.
   *
   * @param emerging the higher step it is on its way to, if any
   * @param aim the step it aims at, if any
   */
  record Standing(
      String id, String title, boolean paused, @Nullable Integer emerging, @Nullable Integer aim) {}

  /**
   * Where a dormant collaboration stood last.
   *
   * @param until the first day on which it no longer did
   */
  record Shadow(String id, String title, LocalDate until) {}

  /** What is on one step; shadows stand elsewhere and are not counted. */
  record Tread(int step, List<Standing> standing, List<Shadow> shadows) {
    public int count() {
      return standing.size();
    }

    /** As many as are named at first. */
    public List<Standing> first() {
      return standing.stream().limit(SHOWN).toList();
    }

    /** As many shadows as are named at first. */
    public List<Shadow> firstShadows() {
      return shadows.stream().limit(SHOWN / 2).toList();
    }

    /** How many are not named at first. */
    public int rest() {
      return Math.max(0, standing.size() - SHOWN);
    }

    /** How many shadows are not named at first. */
    public int otherShadows() {
      return Math.max(0, shadows.size() - SHOWN / 2);
    }
  }

  /**
   * Sorts collaborations onto the steps, each list in the order they come in.
   *
   * @param day the day on which they stand there
   */
  static Staircase of(List<PlacedCollaboration> collaborations, LocalDate day) {
    List<Tread> treads =
        IntStream.rangeClosed(1, LadderStep.values().length)
            .mapToObj(step -> new Tread(step, new ArrayList<>(), new ArrayList<>()))
            .toList();
    Staircase staircase = new Staircase(treads, new ArrayList<>(), new ArrayList<>());
    collaborations.forEach(each -> staircase.add(each, day));
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

  /** How many of those that stand on any step aim at one. */
  public int aims(int step) {
    return (int)
        treads.stream()
            .flatMap(each -> each.standing().stream())
            .filter(each -> each.aim() != null && each.aim() == step)
            .count();
  }

  /** As many of those that have ended as are named at first. */
  public List<Named> firstClosed() {
    return closed.stream().limit(SHOWN).toList();
  }

  /** As many of those that have not begun as are named at first. */
  public List<Named> firstNotOpened() {
    return notOpened.stream().limit(SHOWN).toList();
  }

  private void add(PlacedCollaboration each, LocalDate day) {
    Named named = new Named(each.head().id(), each.head().title());
    switch (each.placement().status()) {
      case ACTIVE, PAUSED -> stand(named, each.placement(), Aim.on(day, each.head().ambitions()));
      case CLOSED -> closed.add(named);
      case NOT_OPENED -> notOpened.add(named);
      case WITHDRAWN -> {}
    }
  }

  /** The step above its own that one is on its way to, if any. */
  static @Nullable Integer rising(Placement placement) {
    Integer step = placement.step();
    Integer emerging = placement.emerging();
    return step != null && emerging != null && emerging > step ? emerging : null;
  }

  private void stand(Named named, Placement placement, @Nullable Integer aim) {
    Integer step = placement.step();
    if (step == null) {
      return;
    }
    treads
        .get(step - 1)
        .standing()
        .add(
            new Standing(
                named.id(),
                named.title(),
                placement.status() == Status.PAUSED,
                rising(placement),
                aim));
    LastStep last = placement.last();
    if (last != null) {
      treads
          .get(last.step() - 1)
          .shadows()
          .add(new Shadow(named.id(), named.title(), last.until()));
    }
  }
}
