package se.samverkanstrappan.command.redaction;

import java.util.List;

/**
 * Texts in a fixed follow-up.
 *
 * @param assignment of which it was fixed
 * @param version of the event in that assignment's stream, from 1
 * @param fields JSON pointers into the event's data
 */
record InFollowUp(String assignment, long version, List<String> fields) {
  InFollowUp {
    fields = List.copyOf(fields);
  }
}
