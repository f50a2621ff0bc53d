package se.samverkanstrappan.command.model;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import se.samverkanstrappan.command.model.Outcome.Refusal;

/** Counts what came of commands, so that sequences that have become blind are seen. */
final class Tally implements Consumer<Expected> {
  private final Map<String, Integer> counts = new TreeMap<>();
  private int commands;

  @Override
  public void accept(Expected expected) {
    commands++;
    switch (expected.outcome()) {
      case Outcome.Accepted accepted -> {
        count("accepted");
        accepted.events().forEach(event -> count("event " + event.getClass().getSimpleName()));
      }
      case Outcome.Unchanged unchanged -> count("UNCHANGED");
      case Outcome.Refused refused -> {
        count(refused.why().name());
        if (refused.why() == Refusal.RULES) {
          refused.pointers().forEach(pointer -> count("at " + pointer.replaceAll("\\d+", "n")));
          expected.oneOf().forEach(some -> count("at one of " + some));
        }
      }
    }
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  int perMille(String what) {
    return (int) (1000L * counts.getOrDefault(what, 0) / Math.max(1, commands));
  }

  long kindsOfEvents() {
    return counts.keySet().stream().filter(what -> what.startsWith("event ")).count();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(commands + " commands, of a thousand:");
    counts.forEach(
        (what, count) ->
            text.append("\n  %7.1f %s".formatted(1000.0 * count / Math.max(1, commands), what)));
    return text.toString();
  }
}
