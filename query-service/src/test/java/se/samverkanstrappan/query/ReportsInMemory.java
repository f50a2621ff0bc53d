package se.samverkanstrappan.query;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.samverkanstrappan.query.store.Reports;

/** Reports that are forgotten with the test. */
public final class ReportsInMemory implements Reports {
  private final Map<String, String> told = new ConcurrentHashMap<>();

  /** Forgets all. */
  public void clear() {
    told.clear();
  }

  @Override
  public Optional<String> last(String work) {
    return Optional.ofNullable(told.get(work));
  }

  @Override
  public void tell(String work, String json) {
    told.put(work, json);
  }
}
