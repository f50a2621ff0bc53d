package se.samverkanstrappan.command.importing.source;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A bundle: a JSON document with actors, assignments and collaborations. */
public final class Bundle implements Source {
  private final Spool spool;
  private final BundleIndex index;
  private final List<Fault> faults;

  private Bundle(Spool spool, BundleIndex index, List<Fault> faults) {
    this.spool = spool;
    this.index = index;
    this.faults = faults;
  }

  /**
   * Finds out where everything stands.
   *
   * @throws Unreadable where it is not a JSON object
   */
  public static Bundle in(Spool spool, ElementCheck check) {
    BundleIndex index = BundleIndex.of(spool);
    List<Fault> faults =
        check.faults(ElementCheck.BUNDLE, index.top()).stream()
            .map(each -> Fault.at(each.pointer(), each.message()))
            .toList();
    return new Bundle(spool, index, faults);
  }

  @Override
  public long size() {
    return index.size();
  }

  @Override
  public List<Fault> faults() {
    return faults;
  }

  @Override
  public int actors() {
    return index.actors().size();
  }

  @Override
  public Piece actor(int number) {
    return index.actors().get(number);
  }

  @Override
  public int assignments() {
    return index.assignments().size();
  }

  @Override
  public Piece assignment(int number) {
    return index.assignments().get(number);
  }

  @Override
  public int portions() {
    return index.collaborations().size();
  }

  @Override
  public @Nullable String collaboration(int portion) {
    return index.idOf(portion);
  }

  @Override
  public Portion portion(int number) throws IOException {
    Piece piece = index.collaborations().get(number);
    if (piece.offset() < 0) {
      return refused(piece, "must be an object");
    }
    if (index.ownBytes(number) > Piece.MOST) {
      return refused(piece, "its own fields are more than " + Piece.MOST + " bytes");
    }
    return CollaborationReader.read(spool, piece);
  }

  private static Portion refused(Piece piece, String message) {
    return new Portion(piece.place(), null, List.of(), List.of(piece.place().fault("", message)));
  }

  @Override
  public ObjectNode read(Piece piece) throws IOException {
    return (ObjectNode) Tokens.JSON.readTree(spool.read(piece.offset(), piece.length()));
  }

  @Override
  public void close() throws IOException {
    spool.close();
  }
}
