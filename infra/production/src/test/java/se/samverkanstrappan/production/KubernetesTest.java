package se.samverkanstrappan.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class KubernetesTest {
  private static final Path FOLDER = Path.of("..", "kubernetes");
  private static final Pattern RULE =
      Pattern.compile("/spec/rules/(?<index>\\d+)/sessionPersistence");
  private static final Pattern PORT = Pattern.compile(":(?<port>\\d{4,5})\\b");
  private static final Manifests BASE = Manifests.of("base");
  private static final Manifests EXAMPLE = Manifests.of("example");

  @Test
  void everyManifestIsWhatAClusterKnows() {
    assertThat(BASE.all()).hasSize(13);
    assertThat(EXAMPLE.all()).hasSize(2);
  }

  @Test
  void aFieldThatAClusterDoesNotKnowIsRefused() {
    Map<String, Object> misspelt =
        Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("sessionAfinity", "None"));

    assertThatThrownBy(() -> Manifests.strictly(misspelt)).hasMessageContaining("sessionAfinity");
  }

  @Test
  void everyContainerIsWatchedBoundedAndMayDoLittle() {
    assertThat(pods()).hasSize(2);
    for (PodTemplateSpec each : pods()) {
      PodSpec pod = each.getSpec();
      Container container = pod.getContainers().getFirst();
      assertThat(pod.getAutomountServiceAccountToken()).isFalse();
      assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
      assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/livez");
      assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
      assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/livez");
      assertThat(
              Stream.of(
                      container.getLivenessProbe(),
                      container.getReadinessProbe(),
                      container.getStartupProbe())
                  .map(probe -> probe.getHttpGet().getPort().getStrVal()))
          .containsOnly("http");
      assertThat(container.getResources().getLimits()).containsKey("memory");
      assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
      assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
      assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
      assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }
  }

  @Test
  void whatIsMountedExists() {
    Set<String> made = new TreeSet<>();
    for (String generator : List.of("configMapGenerator", "secretGenerator")) {
      generated(generator).forEach(each -> made.add(String.valueOf(each.get("name"))));
    }
    for (PodTemplateSpec pod : pods()) {
      Set<String> mounted = new HashSet<>();
      pod.getSpec().getContainers().getFirst().getVolumeMounts().stream()
          .map(mount -> mount.getName())
          .forEach(mounted::add);
      assertThat(pod.getSpec().getVolumes()).extracting(Volume::getName).isSubsetOf(mounted);
      assertThat(pod.getSpec().getVolumes().stream().flatMap(KubernetesTest::source))
          .isNotEmpty()
          .isSubsetOf(made);
    }
  }

  @Test
  void filesOfTheExampleExist() {
    for (String generator : List.of("configMapGenerator", "secretGenerator")) {
      for (Map<String, Object> each : generated(generator)) {
        for (Object file : (List<?>) Objects.requireNonNull(each.get("files"))) {
          String name = String.valueOf(file);
          Path path = Path.of("../kubernetes/example", name.substring(name.indexOf('=') + 1));
          assertThat(path).exists();
        }
      }
    }
  }

  @Test
  void selectorsFindPodsAndRoutesFindServices() {
    Set<Map<String, String>> labels =
        pods().stream().map(pod -> pod.getMetadata().getLabels()).collect(Collectors.toSet());
    assertThat(BASE.of(Service.class))
        .hasSize(3)
        .allSatisfy(each -> assertThat(labels).contains(each.getSpec().getSelector()));
    assertThat(BASE.of(PodDisruptionBudget.class))
        .hasSize(2)
        .allSatisfy(
            each -> assertThat(labels).contains(each.getSpec().getSelector().getMatchLabels()));
    Set<String> services =
        BASE.of(Service.class).stream()
            .flatMap(
                each ->
                    each.getSpec().getPorts().stream()
                        .map(port -> each.getMetadata().getName() + ":" + port.getPort()))
            .collect(Collectors.toSet());
    assertThat(
            BASE.of(HTTPRoute.class).stream()
                .flatMap(route -> route.getSpec().getRules().stream())
                .flatMap(rule -> rule.getBackendRefs().stream())
                .map(backend -> backend.getName() + ":" + backend.getPort()))
        .isNotEmpty()
        .isSubsetOf(services);
  }

  @Test
  void networkPoliciesNamePortsThatThereAre() {
    Set<String> ports =
        pods().stream()
            .flatMap(pod -> pod.getSpec().getContainers().getFirst().getPorts().stream())
            .map(ContainerPort::getName)
            .collect(Collectors.toSet());

    assertThat(
            BASE.of(NetworkPolicy.class).stream()
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .flatMap(rule -> rule.getPorts().stream())
                .map(NetworkPolicyPort::getPort)
                .map(port -> port.getStrVal()))
        .hasSize(3)
        .isSubsetOf(ports);
  }

  @Test
  void noGatewayCutsWhatTakesLong() {
    assertThat(
            BASE.of(HTTPRoute.class).stream()
                .flatMap(route -> route.getSpec().getRules().stream())
                .filter(rule -> !rule.getBackendRefs().isEmpty()))
        .hasSizeGreaterThan(3)
        .allSatisfy(rule -> assertThat(rule.getTimeouts().getRequest()).isEqualTo("0s"));
  }

  @Test
  void whatIsMadeStickyIsTheRouteOfThePages() {
    HTTPRoute route =
        BASE.of(HTTPRoute.class).stream()
            .filter(each -> each.getMetadata().getName().equals("samverkanstrappan"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> change = change("sticky");
    Matcher place = RULE.matcher(String.valueOf(change.get("path")));
    assertThat(place.matches()).isTrue();

    assertThat(route.getSpec().getRules().get(Integer.parseInt(place.group("index"))).getMatches())
        .singleElement()
        .satisfies(
            match -> {
              assertThat(match.getMethod()).isNull();
              assertThat(match.getPath().getValue()).isEqualTo("/");
            });
  }

  /** The base is everybody's: which host it is stands in one folder alone. */
  @Test
  void theHostIsTheExamplesAlone() {
    assertThat(BASE.of(HTTPRoute.class))
        .allSatisfy(route -> assertThat(route.getSpec().getHostnames()).isEmpty());
    assertThat(EXAMPLE.of(Gateway.class).getFirst().getSpec().getListeners())
        .hasSize(2)
        .allSatisfy(
            listener ->
                assertThat(change("example").get("value"))
                    .isEqualTo(List.of(listener.getHostname())));
  }

  @Test
  void podsMayReachTheOtherPartsWhereTheExampleSaysTheyAre() {
    Set<String> allowed =
        BASE.of(NetworkPolicy.class).stream()
            .flatMap(policy -> policy.getSpec().getEgress().stream())
            .flatMap(rule -> rule.getPorts().stream())
            .map(port -> String.valueOf(port.getPort().getValue()))
            .collect(Collectors.toSet());
    Settings command = Settings.of(FOLDER.resolve("example/command-service.yml"));
    Settings query = Settings.of(FOLDER.resolve("example/query-service.yml"));
    String kafka = "/samverkanstrappan/kafka/bootstrap-servers";

    assertThat(allowed)
        .contains(portOf(command.at(kafka).asString(), ""))
        .contains(portOf(query.at(kafka).asString(), ""))
        .contains(portOf(command.at("/spring/datasource/url").asString(), "5432"))
        .contains(portOf(Manifests.text(FOLDER.resolve("example/secrets/store-uri")), "27017"))
        .contains("4318");
  }

  @Test
  void theDisksOfWhatIsWrittenToAreWatched() {
    for (PodTemplateSpec pod : pods()) {
      Container container = pod.getSpec().getContainers().getFirst();
      Path settings = FOLDER.resolve("example").resolve(container.getName() + ".yml");
      assertThat(Settings.of(settings).watchedDisks())
          .containsExactlyInAnyOrderElementsOf(
              container.getVolumeMounts().stream()
                  .filter(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
                  .map(VolumeMount::getMountPath)
                  .toList());
    }
  }

  /** The port in an address, or the usual one where it names none. */
  private static String portOf(String address, String usual) {
    Matcher port = PORT.matcher(address);
    return port.find() ? port.group("port") : usual;
  }

  /** The only change of the first patch of a kustomization. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> change(String folder) {
    List<Map<String, Object>> patches =
        (List<Map<String, Object>>)
            Objects.requireNonNull(Manifests.kustomization(folder).get("patches"));
    List<Map<String, Object>> changes =
        new Yaml().load(String.valueOf(patches.getFirst().get("patch")));
    return changes.getFirst();
  }

  private static Stream<String> source(Volume volume) {
    return Stream.concat(
        Stream.ofNullable(volume.getSecret()).map(secret -> secret.getSecretName()),
        Stream.ofNullable(volume.getConfigMap()).map(map -> map.getName()));
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> generated(String generator) {
    return (List<Map<String, Object>>)
        Objects.requireNonNull(Manifests.kustomization("example").get(generator));
  }

  static List<PodTemplateSpec> pods() {
    return Stream.concat(
            BASE.of(Deployment.class).stream().map(each -> each.getSpec().getTemplate()),
            BASE.of(StatefulSet.class).stream().map(each -> each.getSpec().getTemplate()))
        .toList();
  }
}
