package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What those who run it are told: that alarms and the dashboard ask for nothing else. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MetricsIT {
  private static final String OURS = "samverkanstrappan_";
  private static final String ID = "metrics";
  private static final Pattern ASKED_FOR =
      Pattern.compile("\\b(samverkanstrappan|http|hikaricp|jvm|process|disk)_[a-z0-9_]+");

  private static final Instance INSTANCE = Instance.fresh(ID);
  private static final int FIRST = 5;
  private static final Load LOAD = new Load(INSTANCE.api(), 23);
  private static final List<Load.Entry> ENTRIES = LOAD.entries(List.of(ID), FIRST + 2);
  private static final Metrics WRITES = new Metrics(INSTANCE.port() + Ports.STORE + 1);
  private static final Metrics READS = new Metrics(INSTANCE.port() + Ports.STORE + 2);

  @BeforeAll
  static void start() {
    String port = "MANAGEMENT_SERVER_PORT";
    INSTANCE.start("broker", Ports.BROKER).start("store", Ports.STORE);
    INSTANCE.with(port, Integer.toString(WRITES.port())).start("command", Ports.COMMAND);
    INSTANCE.with(port, Integer.toString(READS.port())).start("query", 0).awaitReady();
    LOAD.open(ID);
    ENTRIES.subList(0, FIRST).forEach(each -> LOAD.log(each).orFail());
  }

  @AfterAll
  static void end() {
    INSTANCE.close();
  }

  @Test
  @Order(1)
  void alarmsAndTheDashboardAskForWhatIsTold() throws IOException {
    Set<String> asked = askedFor("prometheus/alerts.yml");
    asked.addAll(askedFor("grafana/dashboards/samverkanstrappan.json"));
    assertThat(asked).hasSizeGreaterThan(20);

    eventually()
        .untilAsserted(
            () -> {
              Set<String> told = WRITES.names();
              told.addAll(READS.names());
              assertThat(told).containsAll(asked);
            });
  }

  @Test
  @Order(2)
  void whatIsWrittenIsTimedFromTheBookToTheReader() {
    eventually()
        .untilAsserted(
            () -> {
              assertThat(WRITES.sum(OURS + "book_append_seconds_count", "")).isGreaterThan(5);
              assertThat(WRITES.sum(OURS + "publishing_waiting", "")).isZero();
              assertThat(WRITES.sum(OURS + "publishing_lag_seconds", "")).isZero();
              assertThat(READS.sum(OURS + "freshness_seconds_count", "")).isPositive();
            });
    double seconds = READS.sum(OURS + "freshness_seconds_sum", "");
    assertThat(seconds).isBetween(0.0, 60.0);
  }

  @Test
  @Order(3)
  void everyStageTellsItsLagByPartition() {
    for (String stage : List.of("stream", "history", "views")) {
      eventually()
          .untilAsserted(
              () ->
                  assertThat(
                          READS.values(OURS + "projection_lag", "stage=\"" + stage + "\"").boxed())
                      .as(stage)
                      .hasSizeGreaterThanOrEqualTo(9)
                      .contains(0.0));
    }
  }

  @Test
  @Order(4)
  void withoutKafkaWhatWaitsIsTold() {
    INSTANCE.stop("broker");
    ENTRIES.subList(FIRST, FIRST + 2).forEach(each -> LOAD.log(each).orFail());

    eventually()
        .untilAsserted(
            () -> {
              assertThat(WRITES.sum(OURS + "publishing_waiting", "")).isEqualTo(2);
              assertThat(WRITES.sum(OURS + "publishing_lag_seconds", "")).isGreaterThan(1);
              assertThat(WRITES.sum(OURS + "publishing_degraded", "")).isEqualTo(1);
            });
  }

  private static Set<String> askedFor(String file) throws IOException {
    Set<String> names = new TreeSet<>();
    ASKED_FOR
        .matcher(Files.readString(Path.of("..").resolve(file)))
        .results()
        .map(MatchResult::group)
        .forEach(names::add);
    return names;
  }

  private static ConditionFactory eventually() {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptionsInstanceOf(AssertionError.class);
  }
}
