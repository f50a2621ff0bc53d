package se.samverkanstrappan.query.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * All stores on disk share one room in memory, of all generations and partitions: each would
 * otherwise take its own, up to a hundred megabytes outside of the heap, and there are dozens.
 */
public final class SharedRocksMemory implements RocksDBConfigSetter {
  private static final long ALL_BYTES = 96L << 20;

  /** What has been written and not yet put on disk; of all. */
  private static final long UNWRITTEN_BYTES = 48L << 20;

  /**
   * What each store takes at least of that. As long as it is a megabyte, as it would be, those of
   * two generations take all of it, and every write has one of them put on disk.
   */
  private static final long LEAST_BYTES = 64L << 10;

  private static final int BITS_OF_SHARDS_AS_RECOMMENDED = -1;
  private static final Cache ALL;
  private static final WriteBufferManager UNWRITTEN;

  static {
    RocksDB.loadLibrary();
    ALL = new LRUCache(ALL_BYTES, BITS_OF_SHARDS_AS_RECOMMENDED);
    UNWRITTEN = new WriteBufferManager(UNWRITTEN_BYTES, ALL);
  }

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    var tables = (BlockBasedTableConfig) options.tableFormatConfig();
    tables.setBlockCache(ALL);
    tables.setCacheIndexAndFilterBlocks(true);
    tables.setPinTopLevelIndexAndFilter(true);
    options.setTableFormatConfig(tables);
    options.setWriteBufferManager(UNWRITTEN);
    options.setArenaBlockSize(LEAST_BYTES);
  }

  /** What is shared stays: other stores use it. */
  @Override
  public void close(String store, Options options) {}
}
