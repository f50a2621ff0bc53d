package se.samverkanstrappan.query.collaboration;

import java.util.List;
import java.util.Map;
import se.samverkanstrappan.query.placement.ActorSegment;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Timeline;

/** Where a collaboration and each of its participants stand on every day, by the whole book. */
record TimelineAnswer(
    String rule, long version, List<Segment> segments, Map<String, List<ActorSegment>> actors) {
  static TimelineAnswer of(Timeline timeline, long version) {
    return new TimelineAnswer(timeline.rule(), version, timeline.segments(), timeline.actors());
  }
}
