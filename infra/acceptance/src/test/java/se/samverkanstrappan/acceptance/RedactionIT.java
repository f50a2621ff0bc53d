package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A text that is redacted is gone everywhere, and nothing else has changed. */
class RedactionIT {
  private static final Cases CASES = Cases.documented();
  private static final Duration GONE = Duration.ofMinutes(4);
  private static final String COLLABORATION = "strandskydd";
  private static final String AT = "/collaborations/" + COLLABORATION;
  private static final String REDACTIONS = "/admin/redactions";

  /** Words that stand nowhere else, so that each of them can be looked for in files. */
  private static final String NAME = "Kvistofta-Zackarias";

  private static final String TITLE = "Strandskydd enligt " + NAME;
  private static final String SUMMARY = "Zackarias Xerxesson ringde om tomten";
  private static final String LATER = "Ännu ett namn: Yngvild Quistorp";
  private static final String LAST = "Wilhelmina Czapek berättade";
  private static final List<String> FIRST_TEXTS = List.of(NAME, SUMMARY, "Xerxesson");

  @Test
  void aRedactedTextIsGoneEverywhereAndTheActIsOnRecord() {
    try (Instance instance = Instance.fresh("redaction").start()) {
      Api api = instance.api();
      CASES.log(api);
      long version = log(api);
      api.readAt(version, AT);
      Traces traces = new Traces(instance);
      // A stop writes down what state stores have in memory.
      instance.stop();
      assertThat(traces.inFiles(FIRST_TEXTS))
          .as("where the texts are now")
          .anyMatch(file -> file.startsWith("book/"))
          .anyMatch(file -> file.startsWith("kafka/"))
          .anyMatch(file -> file.startsWith("store/"))
          .anyMatch(file -> file.startsWith("streams/"));
      traces.putAside("kafka", "store/documents.mv.db");
      instance.start();
      api.readAt(version, AT);
      Map<String, String> placed = traces.placements(CASES.ids());
      String before = api.readAt(version, AT).path("recordedAt").asString();

      try (Reading reading = Reading.of(api, AT)) {
        redactTitleAndSummary(api);
        traces.awaitUnread(FIRST_TEXTS, AT, GONE);
        assertThat(reading.failures()).isEmpty();
        System.out.printf("redaction: %d reads were answered meanwhile%n", reading.answered());
      }

      assertThat(traces.inReads(FIRST_TEXTS, AT, before)).isEmpty();
      assertThat(traces.placements(CASES.ids())).isEqualTo(placed);
      isOnRecord(api);
      traces.awaitGone(FIRST_TEXTS, GONE);
      killedAnywhereItEndsTheSame(instance, traces, version);

      List<String> all = new ArrayList<>(FIRST_TEXTS);
      all.addAll(List.of("Quistorp", "Czapek"));
      traces.awaitGone(all, GONE);
      instance.stop();
      instance.start();
      traces.awaitNoneInFiles(all, GONE);
      assertThat(traces.placements(CASES.ids())).isEqualTo(placed);
    }
  }

  /** Opened, joined by two, met three times, the first meeting told anew: eight events. */
  private static long log(Api api) {
    api.post(
            "/collaborations",
            Map.of(
                "id", COLLABORATION,
                "title", TITLE,
                "owner", "region-14",
                "openedOn", "2024-01",
                "form", "ONGOING"))
        .orFail();
    for (String actor : List.of("region-14", "kommun-1480")) {
      api.post(AT + "/participants", Map.of("actor", actor, "joinedOn", "2024-01")).orFail();
    }
    api.post(AT + "/interactions", meeting("m1", "2024-02-03", SUMMARY)).orFail();
    api.post(AT + "/interactions", meeting("m2", "2024-03-03", LATER)).orFail();
    api.post(AT + "/interactions", meeting("m3", "2024-04-03", LAST)).orFail();
    Map<String, Object> amended =
        new java.util.HashMap<>(meeting("m1", "2024-02-04", SUMMARY + " igen"));
    amended.remove("id");
    amended.put("reason", "Fel dag");
    return api.put(AT + "/interactions/m1", amended).orFail().version();
  }

  private static Map<String, Object> meeting(String id, String date, String summary) {
    return Map.of(
        "id",
        id,
        "date",
        date,
        "form",
        "MEETING",
        "observations",
        List.of("DISCUSSED"),
        "participants",
        List.of(Map.of("actor", "region-14"), Map.of("actor", "kommun-1480")),
        "summary",
        summary);
  }

  /** The first act leaves the text in the amendment, and says so; the second takes it there. */
  private static void redactTitleAndSummary(Api api) {
    Answer first = redact(api, place(1, "/title"), place(4, "/interaction/summary")).orFail();
    assertThat(first.json().path("alsoIn").toString())
        .isEqualTo("[{\"version\":7,\"fields\":[\"/interaction/summary\"]}]");
    Answer second = redact(api, place(7, "/interaction/summary")).orFail();
    assertThat(second.json().path("alsoIn")).isEmpty();
  }

  private static Map<String, Object> place(long version, String... fields) {
    return Map.of("version", version, "fields", List.of(fields));
  }

  @SafeVarargs
  private static Answer redact(Api api, Map<String, Object>... places) {
    return api.post(
        REDACTIONS,
        Map.of(
            "aggregate",
            "collaboration",
            "id",
            COLLABORATION,
            "events",
            List.of(places),
            "reason",
            "Personuppgift, begäran enligt artikel 17"));
  }

  /** Where reads are of the new epoch, the write side is about to write down that it is whole. */
  private static void isOnRecord(Api api) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> acts(api).path("items").get(0).path("published").asBoolean());
    var acts = acts(api);
    assertThat(acts.path("total").asInt()).isEqualTo(2);
    assertThat(acts.path("items").get(1).path("of").asString()).isEqualTo(COLLABORATION);
    FIRST_TEXTS.forEach(text -> assertThat(acts.toString()).doesNotContain(text));
  }

  private static JsonNode acts(Api api) {
    return api.administered(REDACTIONS).orFail().json();
  }

  /** In the middle of publishing again, and in the full run also before anything is. */
  private static void killedAnywhereItEndsTheSame(Instance instance, Traces traces, long version) {
    Api api = instance.api();
    redact(api, place(5, "/interaction/summary")).orFail();
    if (Boolean.getBoolean("samverkan.full")) {
      instance.kill();
      instance.start();
    }
    traces.awaitUnread(List.of("Quistorp"), AT, GONE);

    int newest = traces.newestEpoch();
    redact(api, place(6, "/interaction/summary")).orFail();
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .atMost(GONE)
        .until(() -> traces.newestEpoch() > newest);
    instance.kill();
    instance.start();
    traces.awaitUnread(List.of("Czapek"), AT, GONE);
    assertThat(api.readAt(version, AT + "/history").path("total").asLong()).isEqualTo(version);
  }

  /** A reader that asks without a pause. */
  private record Reading(
      Thread thread, AtomicBoolean ended, AtomicInteger reads, List<String> failures)
      implements AutoCloseable {
    static Reading of(Api api, String path) {
      var ended = new AtomicBoolean();
      var reads = new AtomicInteger();
      List<String> failures = java.util.Collections.synchronizedList(new ArrayList<>());
      Thread thread =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!ended.get()) {
                      Answer answer = api.get(path);
                      reads.incrementAndGet();
                      if (answer.status() != 200) {
                        failures.add(answer.toString());
                      }
                    }
                  });
      return new Reading(thread, ended, reads, failures);
    }

    int answered() {
      return reads.get();
    }

    @Override
    public void close() {
      ended.set(true);
      try {
        thread.join(Duration.ofSeconds(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
