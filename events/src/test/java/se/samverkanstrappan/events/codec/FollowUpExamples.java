package se.samverkanstrappan.events.codec;

import java.time.Instant;
import java.time.LocalDate;
import se.samverkanstrappan.events.assignment.FollowUpFixed;

/** What the samples of fixed follow-ups mean. */
final class FollowUpExamples {
  static final FollowUpFixed AS_IT_WAS =
      new FollowUpFixed(
          "uppf",
          LocalDate.parse("2024-12-31"),
          Instant.parse("2026-11-20T08:15:30.000000Z"),
          "2026-1",
          "0fc3df339f2675e80c5e154c4ee007e217e874250912d09dd339b735b8f2a5a1",
          121,
          "H4sIAAAAAAACAyWNQQ6EIAxF79K1jQNjZuElPEMTCyFCIQV1Yby7ktm+//LfBVQXBzPYj53QWPwaGF5W"
              + "g5fE0mC+IKzvXptSYx/qhiWSsAbxcA/gsiZqXaB0sG4k3SyFBF2OMZ+4l7F/6h753/mhgfsB3ZRp6XkA"
              + "AAA=",
          null);

  /** The name of somebody stood in its title, and was taken out. */
  static final FollowUpFixed REDACTED =
      new FollowUpFixed(
          "01932f0a-7c00-7abc-8def-0123456789ac",
          LocalDate.parse("2026-02-28"),
          Instant.parse("2026-11-19T23:59:59.999999Z"),
          "2026-2",
          "9fa8f425693a04d0df024f158d74eb7d7bd557bf3b5d3fb9dd22d2d861c66140",
          154,
          "H4sIAAAAAAACAx2OQQ7CMAwEv4J8bkTxAaF+ggcgDkY4UdTEiRwXkKr+nbTXnd3RrkDt7mECHPHqRnR4"
              + "g6FnLQbJLAbTCvHdeTMl4xDb7GoiYY0SetOiJe748SpqRoHlZPyzJ2wD+KKZbN9S/rDOJLukVhLnS0rl"
              + "65Z6vnSJLofjuICw/QGcAMIxlAAAAA==",
          new FollowUpFixed.Redacted(
              "0a13279ec4f2c5c47dd8ac2a3e3ede96292dca4b05a5bd2e1e20db086174eadf", 148));

  private FollowUpExamples() {}
}
