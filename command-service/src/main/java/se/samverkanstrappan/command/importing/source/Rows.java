package se.samverkanstrappan.command.importing.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rows of a spreadsheet, kept as interactions in a file; each knows where the one before it of
 * the same collaboration stands, so that however scattered they are, memory holds only where the
 * last of each is.
 */
final class Rows {
  private static final int HEAD = Long.BYTES + Long.BYTES + Integer.BYTES + Integer.BYTES;
  private static final int MOST_COLLABORATIONS = 200_000;

  /** What a collaboration may have; more are told once and not looked at. */
  private static final int MOST_ROWS = 10_000;

  private final Spool file;
  private final Map<String, Chain> chains = new LinkedHashMap<>();
  private final List<String> collaborations = new ArrayList<>();
  private long size;

  Rows(Spool file) {
    this.file = file;
  }

  /**
   * Adds one.
   *
   * @param misfit the number of its cells where that is not the number of columns, else negative
   */
  void add(String collaboration, long row, int misfit, ObjectNode interaction) throws IOException {
    Chain chain = chains.get(collaboration);
    if (chain == null) {
      if (collaborations.size() == MOST_COLLABORATIONS) {
        throw new Unreadable(
            Fault.inRow(row, "names more than " + MOST_COLLABORATIONS + " collaborations"));
      }
      chain = new Chain(row);
      chains.put(collaboration, chain);
      collaborations.add(collaboration);
    }
    size++;
    chain.count++;
    if (chain.count > MOST_ROWS) {
      return;
    }
    byte[] json = Tokens.JSON.writeValueAsBytes(interaction);
    ByteBuffer record = ByteBuffer.allocate(HEAD + json.length);
    record.putLong(chain.last).putLong(row).putInt(misfit).putInt(json.length).put(json).flip();
    chain.last = file.append(record);
  }

  long size() {
    return size;
  }

  List<String> collaborations() {
    return collaborations;
  }

  /**
   * All that was sent about one collaboration.
   *
   * @param columns how many cells each row should have
   */
  Portion portion(int number, int columns) throws IOException {
    Chain chain = chains.getOrDefault(collaborations.get(number), new Chain(1));
    List<Portion.Entry> entries = new ArrayList<>();
    for (long at = chain.last; at >= 0; ) {
      ByteBuffer head = ByteBuffer.wrap(file.read(at, HEAD));
      long previous = head.getLong();
      entries.addFirst(
          new Portion.Entry(
              EntryArrays.INTERACTIONS,
              piece(at, head.getLong(), head.getInt(), head.getInt(), columns)));
      at = previous;
    }
    Place place = new Place.InRow(chain.firstRow);
    List<Fault> faults =
        chain.count > MOST_ROWS
            ? List.of(
                place.fault(
                    "",
                    "the collaboration has "
                        + chain.count
                        + " rows, at most "
                        + MOST_ROWS
                        + " interactions are allowed: split it"))
            : List.of();
    return new Portion(place, null, entries, faults);
  }

  private static Piece piece(long at, long row, int misfit, int length, int columns) {
    Place place = new Place.InRow(row);
    return misfit < 0
        ? Piece.of(place, at + HEAD, length)
        : Piece.unreadable(place, "has " + misfit + " cells and not " + columns);
  }

  private static final class Chain {
    private final long firstRow;
    private long last = -1;
    private long count;

    Chain(long firstRow) {
      this.firstRow = firstRow;
    }
  }
}
