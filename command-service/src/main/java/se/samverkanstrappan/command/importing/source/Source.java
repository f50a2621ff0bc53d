package se.samverkanstrappan.command.importing.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was sent, to be read piece by piece. */
public interface Source extends Closeable {
  /** How many actors, assignments, collaborations and entries there are. */
  long size();

  /** What is wrong with it as a whole; where anything is, none of it is taken in. */
  List<Fault> faults();

  int actors();

  Piece actor(int index);

  int assignments();

  Piece assignment(int index);

  /** The number of portions; two may be about the same collaboration. */
  int portions();

  /** The id of the collaboration, where it is given. */
  @Nullable String collaboration(int portion);

  Portion portion(int index) throws IOException;

  /** Reads a piece that has no fault. */
  ObjectNode read(Piece piece) throws IOException;
}
