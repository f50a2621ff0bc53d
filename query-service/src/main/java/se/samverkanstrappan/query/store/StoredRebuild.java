package se.samverkanstrappan.query.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The document that a rebuild is written down as. */
final class StoredRebuild {
  static final String STAMP = "stamp";

  private static final String COMPARISON = "comparison";

  private StoredRebuild() {}

  static Document document(RebuildRequest request) {
    Document document =
        new Document("generation", request.generation().name())
            .append("from", request.from().name())
            .append("fallBack", request.fallBack())
            .append("state", request.state().name())
            .append("requestedAt", request.requestedAt().toString())
            .append("since", request.since().toString())
            .append(STAMP, request.stamp());
    if (request.comparison() != null) {
      document.append(COMPARISON, document(request.comparison()));
    }
    return document;
  }

  private static Document document(Comparison comparison) {
    Document counts = new Document();
    comparison
        .counts()
        .forEach((what, each) -> counts.append(what, List.of(each.served(), each.made())));
    return new Document("compared", comparison.compared())
        .append("counts", counts)
        .append("checksum", comparison.checksum())
        .append("differing", comparison.differing())
        .append("first", comparison.first());
  }

  static RebuildRequest request(Document document) {
    @Nullable Document comparison = document.get(COMPARISON, Document.class);
    return new RebuildRequest(
        Generation.named(document.getString("generation")).orElseThrow(),
        Generation.named(document.getString("from")).orElseThrow(),
        document.getBoolean("fallBack", false),
        RebuildState.valueOf(document.getString("state")),
        Instant.parse(document.getString("requestedAt")),
        Instant.parse(document.getString("since")),
        comparison == null ? null : comparison(comparison),
        document.getString(STAMP));
  }

  private static Comparison comparison(Document document) {
    Map<String, Comparison.Counts> counts = new LinkedHashMap<>();
    Document stored = document.get("counts", new Document());
    for (String what : stored.keySet()) {
      List<Long> both = stored.getList(what, Long.class);
      counts.put(what, new Comparison.Counts(both.getFirst(), both.getLast()));
    }
    return new Comparison(
        document.getLong("compared"),
        counts,
        document.getString("checksum"),
        document.getLong("differing"),
        document.getList("first", String.class));
  }
}
