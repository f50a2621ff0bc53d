package se.samverkanstrappan.command.importing.source;

import org.jspecify.annotations.Nullable;

/**
 * An element of what was sent, by where it stands in the file.
 *
 * @param offset in bytes
 * @param length in bytes
 * @param fault why it cannot be read, if so
 */
public record Piece(Place place, long offset, int length, @Nullable String fault) {
  static final int MOST = 1_000_000;

  static Piece of(Place place, long offset, int length) {
    return new Piece(
        place, offset, length, length > MOST ? "is more than " + MOST + " bytes" : null);
  }

  static Piece unreadable(Place place, String fault) {
    return new Piece(place, -1, 0, fault);
  }
}
