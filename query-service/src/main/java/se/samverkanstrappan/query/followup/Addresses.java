package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import se.samverkanstrappan.events.Timestamps;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;

/** The addresses that open what a follow-up rests on, as it was known (section 7). */
record Addresses(Asked asked) {
  private static final String COLLABORATIONS = "/api/v1/collaborations/";

  /** All entries of a collaboration but its interactions. */
  String collaboration(String id) {
    return COLLABORATIONS + id + query(asked.asOf()) + rule();
  }

  /** A page of its interactions, as many as there can be on one. */
  String interactions(String id, int page) {
    String paged = "&page=" + page + "&size=" + KnownCollaboration.LARGEST_PAGE;
    return COLLABORATIONS + id + "/interactions" + query(asked.asOf()) + paged;
  }

  /** Why a collaboration and its participants stand where they stand on a day. */
  String explanation(String id, LocalDate day) {
    return COLLABORATIONS + id + "/explanation" + query(day) + rule();
  }

  /** An assignment can be read as it was known in its follow-up alone. */
  String followUp(String id) {
    return "/api/v1/assignments/" + id + "/follow-up" + query(asked.asOf()) + rule();
  }

  private String query(LocalDate day) {
    String known = asked.knownAt() == null ? "" : "&knownAt=" + Timestamps.format(asked.knownAt());
    return "?asOf=" + day + known;
  }

  private String rule() {
    return "&rule=" + asked.rule().id();
  }
}
