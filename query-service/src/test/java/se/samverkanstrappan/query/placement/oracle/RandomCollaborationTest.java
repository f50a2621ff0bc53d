package se.samverkanstrappan.query.placement.oracle;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomCollaborationTest {
  @Test
  void coverage() {
    long t0 = System.nanoTime();
    List<RandomCollaboration> all =
        LongStream.range(0, 1000).mapToObj(RandomCollaboration::from).toList();
    System.out.println("gen ms " + (System.nanoTime() - t0) / 1e6);
    t0 = System.nanoTime();
    java.util.Map<String, Long> c = new java.util.TreeMap<>();
    for (RandomCollaboration r : all) {
      Walk w = Walk.through(r.log(), r.rule());
      for (var s : w.segments()) {
        c.merge(s.status() + " " + s.step(), 1L, Long::sum);
        c.merge(s.status() + " e" + s.emerging(), 1L, Long::sum);
      }
      c.merge("dormancies", (long) w.dormancies().size(), Long::sum);
      c.merge(
          "dormancies with last",
          w.dormancies().stream().filter(d -> d.last() != null).count(),
          Long::sum);
      c.merge(
          "actor segs", (long) w.actors().values().stream().mapToInt(List::size).sum(), Long::sum);
      c.merge("log", (long) r.log().size(), Long::sum);
      for (var e : r.log()) c.merge("ev " + e.getClass().getSimpleName(), 1L, Long::sum);
    }
    System.out.println("walk ms " + (System.nanoTime() - t0) / 1e6);
    c.forEach((k, v) -> System.out.println(k + " " + v));
    System.out.println(all.get(7));
  }
}
