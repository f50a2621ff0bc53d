package se.samverkanstrappan.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That whoever is woken finds what to do; which metrics there are, an acceptance test knows. */
class AlarmsTest {
  private static final Path INFRA = Path.of("..");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (?<title>\\S+)$");
  private static final String NAME_OF_POD = "__meta_kubernetes_pod_label_app_kubernetes_io_name";
  private static final String NAME_OF_PORT = "__meta_kubernetes_pod_container_port_name";
  private static final String NO_PROBES = "uri!~\"/livez|/readyz|/actuator.*\"";
  private static final JsonMapper MAPPER = new JsonMapper();

  @Test
  void everyAlarmStandsInTheRunbookAndNoOtherDoes() {
    String runbook = Manifests.text(INFRA.resolve("OPERATIONS.md"));
    String section = runbook.substring(runbook.indexOf("## Alarms"));

    assertThat(HEADING.matcher(section).results().map(each -> each.group("title")))
        .filteredOn(title -> !title.equals("Alarms"))
        .containsExactlyInAnyOrderElementsOf(
            alarms().map(each -> each.path("alert").asString()).toList());
  }

  @Test
  void everyAlarmSaysHowUrgentItIsAndLeadsToTheRunbook() {
    assertThat(alarms())
        .hasSizeGreaterThan(15)
        .allSatisfy(
            alarm -> {
              String anchor = alarm.path("alert").asString().toLowerCase(Locale.ROOT);
              JsonNode told = alarm.path("annotations");
              assertThat(alarm.path("labels").path("severity").asString()).isIn("page", "ticket");
              assertThat(told.path("summary").asString()).isNotBlank();
              assertThat(told.path("runbook").asString())
                  .isEqualTo("infra/OPERATIONS.md#" + anchor);
            });
  }

  @Test
  void everyPanelOfTheDashboardAsksTheSourceThatIsProvided() {
    JsonNode dashboard =
        MAPPER.readTree(Manifests.text(INFRA.resolve("grafana/dashboards/samverkanstrappan.json")));
    JsonNode provided = yaml("grafana/provisioning/datasources/prometheus.yml");
    String source = provided.path("datasources").path(0).path("uid").asString();
    List<JsonNode> panels =
        dashboard
            .path("panels")
            .valueStream()
            .filter(panel -> !panel.path("type").asString().equals("row"))
            .toList();

    assertThat(panels).hasSizeGreaterThan(12);
    assertThat(panels)
        .allSatisfy(
            panel -> {
              assertThat(panel.path("datasource").path("uid").asString()).isEqualTo(source);
              assertThat(panel.path("targets").valueStream().map(each -> each.path("expr")))
                  .isNotEmpty()
                  .allSatisfy(expression -> assertThat(expression.asString()).isNotBlank());
            });
    assertThat(dashboard.path("panels").valueStream().map(each -> each.path("id").asInt()))
        .doesNotHaveDuplicates();
  }

  @Test
  void prometheusFetchesFromWhereTheCompositionTells() {
    JsonNode prometheus = yaml("prometheus/prometheus.yml");
    Map<String, Integer> ports =
        Map.of("command-service", port("command-service"), "query-service", port("query-service"));

    assertThat(
            prometheus
                .path("scrape_configs")
                .valueStream()
                .map(job -> job.path("static_configs").path(0).path("targets").path(0).asString()))
        .containsExactlyInAnyOrderElementsOf(
            ports.entrySet().stream().map(each -> each.getKey() + ":" + each.getValue()).toList());
  }

  /** Alarms know the services by their jobs, which nothing else makes where pods are found. */
  @Test
  void inAClusterTheJobsAreTheNamesOfThePodsThatTellMetrics() {
    JsonNode job = yaml("prometheus/cluster.yml").path("scrape_configs").path(0);
    List<JsonNode> rules = job.path("relabel_configs").valueStream().toList();

    assertThat(job.path("kubernetes_sd_configs").path(0).path("role").asString()).isEqualTo("pod");
    assertThat(rules)
        .filteredOn(rule -> rule.path("target_label").asString("").equals("job"))
        .singleElement()
        .satisfies(rule -> assertThat(source(rule)).isEqualTo(NAME_OF_POD));
    for (PodTemplateSpec pod : KubernetesTest.pods()) {
      String name = pod.getMetadata().getLabels().getOrDefault("app.kubernetes.io/name", "");
      assertThat(kept(rules, NAME_OF_POD, name)).as(name).isTrue();
      assertThat(pod.getSpec().getContainers().getFirst().getPorts())
          .filteredOn(port -> kept(rules, NAME_OF_PORT, port.getName()))
          .singleElement()
          .satisfies(port -> assertThat(port.getContainerPort()).isEqualTo(port(name)));
      assertThat(Manifests.text(INFRA.resolve("prometheus/alerts.yml")))
          .contains("absent(up{job=\"" + name + "\"})");
    }
  }

  /** Of probes that fail no user sees anything, and those that do not hide the requests that do. */
  @Test
  void howManyRequestsFailIsCountedWithoutProbes() {
    assertThat(alarms().map(each -> each.path("expr").asString()))
        .filteredOn(expression -> expression.contains("outcome=\"SERVER_ERROR\""))
        .filteredOn(expression -> !expression.contains("uri=\"/readyz\""))
        .hasSize(2)
        .allSatisfy(
            expression ->
                assertThat(expression.split("http_server_requests", -1))
                    .hasSize(4)
                    .satisfies(
                        parts ->
                            assertThat(List.of(parts).subList(1, 4))
                                .allMatch(part -> part.contains(NO_PROBES))));
  }

  private static boolean kept(List<JsonNode> rules, String label, String value) {
    return rules.stream()
        .filter(rule -> rule.path("action").asString("").equals("keep"))
        .filter(rule -> source(rule).equals(label))
        .anyMatch(rule -> value.matches(rule.path("regex").asString()));
  }

  private static String source(JsonNode rule) {
    return rule.path("source_labels").path(0).asString();
  }

  private static int port(String service) {
    return yaml("compose/config/" + service + ".yml")
        .path("management")
        .path("server")
        .path("port")
        .asInt();
  }

  private static Stream<JsonNode> alarms() {
    return yaml("prometheus/alerts.yml")
        .path("groups")
        .valueStream()
        .flatMap(group -> group.path("rules").valueStream());
  }

  private static JsonNode yaml(String file) {
    return MAPPER.valueToTree(Manifests.documents(INFRA.resolve(file)).findFirst().orElseThrow());
  }
}
