package se.samverkanstrappan.query.collaboration;

import java.util.List;
import se.samverkanstrappan.query.placement.ActorSegment;

/**
 * Where one actor stands in one collaboration; the value on {@code placement-views.v1}.
 *
 * @param version the version of the collaboration it is worked out from
 */
public record ActorPlacementView(
    String collaboration, String actor, long version, String rule, List<ActorSegment> segments) {}
