package se.samverkanstrappan.command.importing.source;

import java.util.Arrays;

/** Where the elements of an array stand, kept compactly since there may be many. */
final class Pieces {
  private final String array;
  private long[] offsets = new long[16];
  private int[] lengths = new int[16];
  private int size;

  Pieces(String array) {
    this.array = array;
  }

  int size() {
    return size;
  }

  void add(long offset, long length) {
    if (size == offsets.length) {
      offsets = Arrays.copyOf(offsets, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    offsets[size] = offset;
    lengths[size++] = Math.toIntExact(length);
  }

  Piece get(int index) {
    return offsets[index] < 0
        ? Piece.unreadable(place(index), "must be an object")
        : Piece.of(place(index), offsets[index], lengths[index]);
  }

  Place place(int index) {
    return new Place.InBundle("/" + array + "/" + index);
  }
}
