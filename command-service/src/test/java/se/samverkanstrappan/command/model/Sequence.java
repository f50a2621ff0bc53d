package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.samverkanstrappan.command.model.Step.Match;

/**
 * What happens one after the other, from a day on.
 *
 * @param seed what it was made from
 */
record Sequence(long seed, LocalDate today, List<Step> steps) {

  /** How many of a hundred commands are made again until one is accepted. */
  private static final int INSISTENCE = 40;

  /** As a seed has it; always the same for the same seed. */
  static Sequence from(long seed) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    RandomDates dates = new RandomDates(random);
    RandomDrafts drafts = new RandomDrafts(random, dates);
    BookModel model = new BookModel(Slip.NONE, dates.today);
    RandomCommands commands = new RandomCommands(drafts, dates, model.world);
    List<Step> steps = new ArrayList<>();
    int length = 6 + random.nextInt(40);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(80) == 0) {
        Step.DaysGo go = new Step.DaysGo(1 + random.nextInt(40));
        model.world.today = model.world.today.plusDays(go.days());
        steps.add(go);
      }
      steps.add(ask(random, model, commands, i, length));
    }
    return new Sequence(seed, dates.today, steps);
  }

  private static Step ask(
      Random random, BookModel model, RandomCommands commands, int i, int length) {
    boolean insist = random.nextInt(100) < INSISTENCE || i < 2;
    Supplier<Command> recipe =
        switch (i) {
          case 0 -> () -> commands.open("c1");
          case 1 -> commands::create;
          default -> commands.recipe(i < 7, i > length - 4);
        };
    Command command = recipe.get();
    for (int tries = 0; insist && tries < 12 && !accepts(model, command); tries++) {
      command = recipe.get();
    }
    Match match =
        model.version(command) == 0
            ? Match.NONE
            : switch (random.nextInt(40)) {
              case 0 -> Match.WRONG;
              case 1, 2 -> Match.RIGHT;
              default -> Match.NONE;
            };
    model.handle(command, match == Match.WRONG);
    return new Step.Ask(command, match);
  }

  private static boolean accepts(BookModel model, Command command) {
    return new BookModel(model.world.copy()).handle(command, false).outcome()
        instanceof Outcome.Accepted;
  }

  Sequence without(int step) {
    List<Step> fewer = new ArrayList<>(steps);
    fewer.remove(step);
    return new Sequence(seed, today, fewer);
  }

  @Override
  public String toString() {
    return "seed "
        + seed
        + ", today "
        + today
        + steps.stream().map(step -> "\n  " + step).collect(Collectors.joining());
  }
}
