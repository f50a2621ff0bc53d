package se.samverkanstrappan.command.redaction;

import java.util.List;

/**
 * Texts of one event.
 *
 * @param version of the event in its stream, from 1
 * @param fields JSON pointers into the event's data
 */
record Place(long version, List<String> fields) {
  Place {
    fields = List.copyOf(fields);
  }
}
