package se.samverkanstrappan.query.caching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Tells this code from any other that would answer: by what is in its classes, so that building the
 * same again, or starting it again, changes nothing.
 */
@Component
final class Release {
  /** Every jar has one, whether it lies in a folder or in another jar. */
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  private static final List<String> WHAT_ANSWERS =
      List.of(
          "classpath*:se/samverkanstrappan/events/**/*.class",
          "classpath*:se/samverkanstrappan/query/**/*.class",
          "classpath*:schemas/*.json",
          "classpath*:query-messages*.properties");

  private final String name;

  Release() {
    this.name = nameOf(WHAT_ANSWERS);
  }

  String name() {
    return name;
  }

  private static String nameOf(List<String> patterns) {
    Fingerprint all =
        new Fingerprint()
            .and(String.valueOf(SpringBootVersion.getVersion()))
            .and(Runtime.version().feature());
    try {
      libraries().forEach(all::and);
      for (Map.Entry<String, Resource> each : resources(patterns).entrySet()) {
        all.and(each.getKey());
        try (InputStream content = each.getValue().getInputStream()) {
          all.and(content.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.text();
  }

  /** The jars by their names, which tell their versions: they write much of every answer. */
  private static Set<String> libraries() throws IOException {
    Set<String> names = new TreeSet<>();
    for (URL each : Collections.list(Release.class.getClassLoader().getResources(MANIFEST))) {
      String jar = each.toString().replaceFirst("!?/" + MANIFEST + "$", "");
      if (jar.endsWith(".jar")) {
        names.add(jar.substring(jar.lastIndexOf('/') + 1));
      }
    }
    return names;
  }

  /** By where they are from the first folder of the pattern on, wherever that is. */
  private static Map<String, Resource> resources(List<String> patterns) throws IOException {
    var resolver = new PathMatchingResourcePatternResolver();
    Map<String, Resource> found = new TreeMap<>();
    for (String pattern : patterns) {
      Resource[] matching = resolver.getResources(pattern);
      Arrays.sort(matching, Comparator.comparing(Object::toString));
      for (Resource each : matching) {
        found.put(path(each), each);
      }
    }
    return found;
  }

  private static String path(Resource resource) throws IOException {
    String address = resource.getURL().toString();
    int from =
        Math.max(address.lastIndexOf("/se/samverkanstrappan/"), address.lastIndexOf("/schemas/"));
    return from < 0 ? address.substring(address.lastIndexOf('/')) : address.substring(from);
  }
}
