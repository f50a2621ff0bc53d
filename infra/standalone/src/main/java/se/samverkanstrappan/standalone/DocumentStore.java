package se.samverkanstrappan.standalone;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The read model's document store: MongoDB's protocol before one file. */
final class DocumentStore implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentStore.class);
  private static final int CACHE_MEGABYTES = 128;

  private final MongoServer server;

  private DocumentStore(MongoServer server) {
    this.server = server;
  }

  /** Starts the store. A damaged file is put aside: the read model fills itself from Kafka. */
  static DocumentStore start(Path file, int port) {
    DurableH2Backend backend = open(file);
    var server = new MongoServer(backend);
    try {
      server.bind("127.0.0.1", port);
    } catch (RuntimeException e) {
      backend.close();
      throw new StartFailed("The document store cannot listen on port " + port + ": " + e, e);
    }
    return new DocumentStore(server);
  }

  private static DurableH2Backend open(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new StartFailed("The document store's folder cannot be made: " + e, e);
    }
    if (!Files.exists(file)) {
      LOG.atInfo().addKeyValue("file", file).log("document store begins empty");
      return openOnce(file);
    }
    try {
      return openOnce(file);
    } catch (RuntimeException e) {
      if (e instanceof MVStoreException store && store.getErrorCode() == LOCKED) {
        throw new StartFailed("The document store's file " + file + " is in use", e);
      }
      LOG.atWarn()
          .addKeyValue("file", file)
          .setCause(e)
          .log("document store is damaged, it begins empty and is filled from Kafka");
      putAside(file);
      return openOnce(file);
    }
  }

  /** Not where something that it still holds was to be gone by now. */
  private static void putAside(Path file) {
    boolean holdsWhatWasDropped = new StoreFile(file).isToBeCompacted();
    DataFolder.moveAside(file);
    if (holdsWhatWasDropped) {
      DataFolder.forgetAside(file);
    }
  }

  private static final int LOCKED = org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED;

  private static DurableH2Backend openOnce(Path path) {
    var file = new StoreFile(path);
    file.compactIfAsked();
    MVStore store =
        new MVStore.Builder()
            .fileName(path.toString())
            .autoCommitDisabled()
            .cacheSize(CACHE_MEGABYTES)
            .open();
    store.setRetentionTime(0);
    store.setVersionsToKeep(0);
    try {
      return new DurableH2Backend(store, file::toBeCompacted);
    } catch (RuntimeException e) {
      store.closeImmediately();
      throw e;
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
