package se.samverkanstrappan.command.importing.source;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** A spreadsheet: rows of interactions in collaborations that exist. */
public final class Spreadsheet implements Source {
  private final Spool sent;
  private final Spool rowFile;
  private final Rows rows;
  private final Columns columns;

  private Spreadsheet(Spool sent, Spool rowFile, Rows rows, Columns columns) {
    this.sent = sent;
    this.rowFile = rowFile;
    this.rows = rows;
    this.columns = columns;
  }

  /**
   * Reads all rows.
   *
   * @param rowFile where they are kept while they are worked on; closed where they cannot be read
   * @throws Unreadable where it is not comma- or semicolon-separated text
   */
  public static Spreadsheet in(Spool sent, Spool rowFile) throws IOException {
    try {
      Rows rows = new Rows(rowFile);
      Columns columns = new CsvReader(sent, rows).read();
      return new Spreadsheet(sent, rowFile, rows, columns);
    } catch (Throwable e) {
      rowFile.close();
      throw e;
    }
  }

  @Override
  public long size() {
    return rows.size();
  }

  @Override
  public List<Fault> faults() {
    return columns.faults();
  }

  @Override
  public int actors() {
    return 0;
  }

  @Override
  public Piece actor(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int assignments() {
    return 0;
  }

  @Override
  public Piece assignment(int index) {
    throw new IndexOutOfBoundsException(index);
  }

  @Override
  public int portions() {
    return rows.collaborations().size();
  }

  @Override
  public String collaboration(int portion) {
    return rows.collaborations().get(portion);
  }

  @Override
  public Portion portion(int index) throws IOException {
    return rows.portion(index, columns.size());
  }

  @Override
  public ObjectNode read(Piece piece) throws IOException {
    return (ObjectNode) Tokens.JSON.readTree(rowFile.read(piece.offset(), piece.length()));
  }

  @Override
  public void close() throws IOException {
    try (rowFile) {
      sent.close();
    }
  }
}
