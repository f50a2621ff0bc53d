package se.samverkanstrappan.query.network;

import java.util.List;

/**
 * The participants of one collaboration on a day.
 *
 * @param participants each of them once
 */
public record Gathering(String collaboration, List<Standing> participants) {

  /** The step that a participant has established there. */
  public record Standing(String actor, int step) {}
}
