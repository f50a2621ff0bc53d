package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;

/** How many obstacles of a kind there were while any task was served, each counted once. */
public record ObstacleCount(ObstacleKind kind, Counted open, Counted resolved) {

  /** How many, and which. */
  public record Counted(int count, @JsonUnwrapped Trace trace) {
    private static Counted of(List<ObstacleRow> counted) {
      return new Counted(counted.size(), Trace.all(counted.stream().map(ObstacleRow::trace)));
    }
  }

  /** By kind; an obstacle under two tasks is one. */
  static List<ObstacleCount> of(List<TaskRow> tasks) {
    Map<ObstacleKind, Set<ObstacleRow>> byKind = new EnumMap<>(ObstacleKind.class);
    for (TaskRow task : tasks) {
      for (CollaborationRow each : task.collaborations()) {
        each.obstacles()
            .forEach(
                it -> byKind.computeIfAbsent(it.kind(), kind -> new LinkedHashSet<>()).add(it));
      }
    }
    return byKind.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static ObstacleCount of(ObstacleKind kind, Set<ObstacleRow> all) {
    Map<Boolean, List<ObstacleRow>> open =
        all.stream().collect(Collectors.partitioningBy(each -> each.resolvedOn() == null));
    return new ObstacleCount(
        kind,
        Counted.of(open.getOrDefault(true, List.of())),
        Counted.of(open.getOrDefault(false, List.of())));
  }
}
