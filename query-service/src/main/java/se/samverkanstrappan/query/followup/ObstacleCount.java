package se.samverkanstrappan.query.followup;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;

/** How many obstacles of a kind there were while any task was served, each counted once. */
public record ObstacleCount(ObstacleKind kind, int open, int resolved, @JsonUnwrapped Trace trace) {

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
    int open = (int) all.stream().filter(each -> each.resolvedOn() == null).count();
    return new ObstacleCount(
        kind, open, all.size() - open, Trace.all(all.stream().map(ObstacleRow::trace)));
  }
}
