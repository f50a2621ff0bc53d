package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * The document store's backend with three things it lacks: documents are not changed while somebody
 * reads them, what was acknowledged is on disk, and documents are read and found without Java's
 * serialization.
 */
final class DurableH2Backend extends H2Backend {
  private static final Set<String> WRITES =
      Set.of(
          "insert",
          "update",
          "delete",
          "findandmodify",
          "create",
          "createindexes",
          "drop",
          "dropindexes",
          "dropdatabase",
          "renamecollection");

  /** After these there are pages in the file that nobody can reach. */
  private static final Set<String> DROPS = Set.of("drop", "dropdatabase");

  private final Runnable beforeDrop;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  DurableH2Backend(MVStore store, Runnable beforeDrop) {
    super(store);
    this.beforeDrop = beforeDrop;
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new BsonDatabase(name, getMvStore(), getCursorRegistry());
  }

  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    return isWrite(command, query)
        ? write(channel, database, command, query)
        : read(channel, database, command, query);
  }

  private Document read(Channel channel, String database, String command, Document query) {
    lock.readLock().lock();
    try {
      // A copy, since the answer is encoded after the lock has been given back.
      return super.handleCommand(channel, database, command, query).cloneDeeply();
    } finally {
      lock.readLock().unlock();
    }
  }

  private Document write(Channel channel, String database, String command, Document query) {
    lock.writeLock().lock();
    try {
      if (DROPS.contains(command.toLowerCase(Locale.ROOT))) {
        beforeDrop.run();
      }
      Document answer = super.handleCommand(channel, database, command, query);
      getMvStore().commit();
      return answer.cloneDeeply();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static boolean isWrite(String command, Document query) {
    String name = command.toLowerCase(Locale.ROOT);
    return WRITES.contains(name) || (name.equals("aggregate") && writesItsResult(query));
  }

  private static boolean writesItsResult(Document query) {
    return query.get("pipeline") instanceof List<?> stages
        && stages.stream()
            .anyMatch(
                stage ->
                    stage instanceof Document document
                        && (document.containsKey("$out") || document.containsKey("$merge")));
  }
}
