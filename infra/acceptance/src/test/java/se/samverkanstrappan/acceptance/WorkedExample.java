package se.samverkanstrappan.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a documented case stands, worked out by hand.
 *
 * @param segments from, status, step/emerging
 */
record WorkedExample(String id, List<String> segments) {
  static Stream<WorkedExample> all() {
    return Stream.of(
        example(
            "sydosttriangeln",
            "2023-01-01 ACTIVE 1/7, 2024-01-01 ACTIVE 7/8, 2024-11-27 ACTIVE 8/8,"
                + " 2026-05-27 ACTIVE 1/1"),
        example(
            "regionplan-skane",
            "2019-01-01 ACTIVE 1/1, 2020-01-01 ACTIVE 1/2, 2021-01-01 ACTIVE 2/4,"
                + " 2022-01-01 ACTIVE 4/6, 2022-12-31 CLOSED"),
        example(
            "regionalt-forum-planering",
            "2023-09-01 ACTIVE 1/4, 2024-11-27 ACTIVE 4/5, 2026-05-27 ACTIVE 1/1"),
        example(
            "dalalab",
            "2023-01-01 ACTIVE 1/3, 2024-01-01 ACTIVE 3/6, 2024-09-01 ACTIVE 6/6,"
                + " 2026-03-01 ACTIVE 1/1"),
        example(
            "stod-strategisk-planering",
            "2024-05-01 ACTIVE 1/1, 2024-10-01 ACTIVE 1/2, 2024-11-27 ACTIVE 2/5,"
                + " 2026-05-27 ACTIVE 1/1"),
        example(
            "klimatarena-stockholm",
            "2020-01-01 ACTIVE 1/8, 2021-01-01 ACTIVE 6/8, 2021-07-01 ACTIVE 6/6,"
                + " 2023-07-01 ACTIVE 1/1"));
  }

  private static WorkedExample example(String id, String segments) {
    List<String> each = Arrays.stream(segments.split(",")).map(String::strip).toList();
    return new WorkedExample(id, each);
  }
}
