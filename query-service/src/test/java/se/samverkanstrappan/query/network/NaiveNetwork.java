package se.samverkanstrappan.query.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samverkanstrappan.query.network.Gathering.Standing;

/** The network asked as it is defined: of any two actors, on whatever comes to the same. */
record NaiveNetwork(List<Gathering> gatherings, int minStep) {

  Set<String> actors() {
    Set<String> actors = new TreeSet<>();
    for (Gathering gathering : gatherings) {
      for (Standing each : gathering.participants()) {
        actors.add(each.actor());
      }
    }
    return actors;
  }

  /** The step of two actors with each other; 0 where they do not meet. */
  int step(String a, String b) {
    int step = 0;
    for (Gathering gathering : gatherings) {
      step = Math.max(step, step(a, b, gathering));
    }
    return step;
  }

  private static int step(String a, String b, Gathering gathering) {
    return Math.min(own(a, gathering), own(b, gathering));
  }

  private static int own(String actor, Gathering gathering) {
    for (Standing each : gathering.participants()) {
      if (each.actor().equals(actor)) {
        return each.step();
      }
    }
    return 0;
  }

  List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (String a : actors()) {
      for (String b : actors()) {
        int step = step(a, b);
        if (a.compareTo(b) < 0 && step >= minStep) {
          List<String> where =
              gatherings.stream()
                  .filter(each -> step(a, b, each) == step)
                  .map(Gathering::collaboration)
                  .sorted()
                  .toList();
          pairs.add(new Pair(a, b, step, where));
        }
      }
    }
    return pairs;
  }

  boolean joined(String a, String b) {
    return !a.equals(b) && step(a, b) >= minStep;
  }

  int degree(String actor) {
    return (int) actors().stream().filter(other -> joined(actor, other)).count();
  }

  double density() {
    double ends = actors().stream().mapToInt(this::degree).sum();
    return ends / actors().size() / (actors().size() - 1);
  }

  /** Writes down every shortest path between two others and counts those through the actor. */
  double betweenness(String actor) {
    double sum = 0;
    for (String a : actors()) {
      for (String b : actors()) {
        if (a.compareTo(b) < 0 && !a.equals(actor) && !b.equals(actor)) {
          List<List<String>> paths = shortestPaths(a, b);
          double through = paths.stream().filter(path -> path.contains(actor)).count();
          sum += paths.isEmpty() ? 0 : through / paths.size();
        }
      }
    }
    double others = actors().size() - 1.0;
    return sum / (others * (others - 1) / 2);
  }

  private List<List<String>> shortestPaths(String from, String to) {
    List<List<String>> paths = List.of(List.of(from));
    Set<String> seen = new TreeSet<>(Set.of(from));
    while (!paths.isEmpty() && !seen.contains(to)) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> path : paths) {
        for (String next : actors()) {
          if (!seen.contains(next) && joined(path.getLast(), next)) {
            List<String> further = new ArrayList<>(path);
            further.add(next);
            longer.add(further);
          }
        }
      }
      longer.forEach(path -> seen.add(path.getLast()));
      paths = longer;
    }
    return paths.stream().filter(path -> path.getLast().equals(to)).toList();
  }
}
