package se.samverkanstrappan.production;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The manifests of a folder as what a cluster knows; a field that it does not know is refused. */
record Manifests(List<HasMetadata> all) {
  private static final Path FOLDER = Path.of("..", "kubernetes");
  private static final String KUSTOMIZATION = "kustomization.yaml";

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Stream.of(
              Deployment.class,
              StatefulSet.class,
              Service.class,
              PodDisruptionBudget.class,
              NetworkPolicy.class,
              HTTPRoute.class,
              Gateway.class,
              Namespace.class)
          .collect(Collectors.toUnmodifiableMap(HasMetadata::getKind, kind -> kind));

  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .setAnnotationIntrospector(new WithoutCatchAll())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  static Manifests of(String folder) {
    Map<String, Object> kustomization = kustomization(folder);
    return new Manifests(
        ((List<?>) Objects.requireNonNull(kustomization.get("resources")))
            .stream()
                .map(String::valueOf)
                .filter(each -> each.endsWith(".yaml"))
                .flatMap(each -> documents(FOLDER.resolve(folder).resolve(each)))
                .map(Manifests::strictly)
                .toList());
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> kustomization(String folder) {
    return (Map<String, Object>)
        documents(FOLDER.resolve(folder).resolve(KUSTOMIZATION)).findFirst().orElseThrow();
  }

  /** Those of a kind. */
  <T extends HasMetadata> List<T> of(Class<T> kind) {
    return all.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  static Stream<Object> documents(Path file) {
    return StreamSupport.stream(new Yaml().loadAll(text(file)).spliterator(), false);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A manifest as the kind that it says it is. */
  static HasMetadata strictly(Object document) {
    Map<?, ?> manifest = (Map<?, ?>) document;
    String word = String.valueOf(manifest.get("kind"));
    Class<? extends HasMetadata> kind = KINDS.get(word);
    if (kind == null) {
      throw new IllegalArgumentException(word + " is none of " + KINDS.keySet());
    }
    String version = HasMetadata.getApiVersion(kind);
    if (!version.equals(manifest.get("apiVersion"))) {
      throw new IllegalArgumentException(word + " is of " + version);
    }
    return STRICT.convertValue(document, kind);
  }

  /** These classes keep what they do not know, which is what must not be overlooked here. */
  private static final class WithoutCatchAll extends JacksonAnnotationIntrospector {
    @Serial private static final long serialVersionUID = 1L;

    @Override
    public Boolean hasAnySetter(Annotated of) {
      return false;
    }
  }

  /** For messages alone. */
  @Override
  public String toString() {
    return Arrays.toString(all.stream().map(HasMetadata::getFullResourceName).toArray());
  }
}
