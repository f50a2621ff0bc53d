package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.awaitility.Awaitility;

/** Looks for texts wherever an installation may have left them. */
record Traces(Instance instance) {
  private static final Pattern FOLDER = Pattern.compile("/collaboration-events\\.v1\\.e(\\d+)-0/");
  private static final Pattern OF_AN_EPOCH =
      Pattern.compile("(?:-events\\.v1\\.|/samverkanstrappan-query-)(e\\d+)");
  private static final String ASIDE = ".damaged";
  private static final Duration STEP = Duration.ofMillis(500);

  /** What is placed where, by every read that says so. */
  Map<String, String> placements(Stream<String> collaborations) {
    Map<String, String> bodies = new LinkedHashMap<>();
    bodies.put("/placements", body("/placements"));
    collaborations
        .map(id -> "/collaborations/" + id + "/timeline")
        .forEach(path -> bodies.put(path, body(path)));
    return bodies;
  }

  /** Waits until a collaboration and its history are read without the texts. */
  void awaitUnread(List<String> texts, String collaboration, Duration patience) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(STEP)
        .untilAsserted(
            () -> {
              for (String path : List.of(collaboration, collaboration + "/history")) {
                assertThat(found(texts, body(path))).as(path).isEmpty();
              }
            });
  }

  /** Every read in which one of the texts can be found. */
  List<String> inReads(List<String> texts, String collaboration, String knownBefore) {
    List<String> paths = new ArrayList<>();
    for (String view : List.of("", "/timeline", "/history", "/interactions", "/explanation")) {
      paths.add(collaboration + view);
      if (!view.equals("/history")) {
        paths.add(collaboration + view + "?knownAt=" + knownBefore);
      }
    }
    paths.add("/collaborations?size=200");
    paths.add("/export?format=bundle");
    paths.add("/export?format=csv");
    paths.add("/export?format=events");
    paths.add("/export?format=xlsx");
    List<String> found = new ArrayList<>();
    for (String path : paths) {
      byte[] body = instance.api().bytes(path);
      if (!found(texts, path.endsWith("xlsx") ? unzipped(body) : text(body)).isEmpty()) {
        found.add(path);
      }
    }
    for (String text : texts) {
      String q = java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
      if (instance.api().read("/collaborations?q=" + q).path("total").asInt() > 0) {
        found.add("q=" + text);
      }
    }
    return found;
  }

  /** Has copies of what is there lie where what is damaged is put, as of an earlier damage. */
  void putAside(String... parts) {
    for (String part : parts) {
      Path from = instance.data().resolve(part);
      Path to = from.resolveSibling(from.getFileName() + ASIDE);
      try (Stream<Path> all = Files.walk(from)) {
        for (Path each : all.toList()) {
          Files.copy(each, to.resolve(from.relativize(each).toString()));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The newest epoch that has topics in the broker's folder. */
  int newestEpoch() {
    return files().stream()
        .map(file -> FOLDER.matcher(file.toString()))
        .filter(Matcher::find)
        .mapToInt(folder -> Integer.parseInt(folder.group(1)))
        .max()
        .orElse(0);
  }

  /**
   * Waits until everything of earlier epochs is gone while the installation runs: views may be
   * compressed, so that the sweeping of them is found by what is said, and the rest by its folders.
   * What is left to the next start are the files of the book and of the store, and what was put
   * aside.
   */
  void awaitGone(List<String> texts, Duration patience) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(STEP)
        .untilAsserted(
            () -> {
              // Another may have been asked for meanwhile.
              String now = "e" + newestEpoch();
              assertThat(instance.said("whole"))
                  .containsPattern("serves=\"" + now + "-[^\"]*\" +msg=\"nothing outdated is left");
              assertThat(inFiles(texts))
                  .filteredOn(file -> file.startsWith("kafka/") || file.startsWith("streams/"))
                  .isEmpty();
              assertThat(files())
                  .map(Path::toString)
                  .filteredOn(file -> !file.contains(ASIDE))
                  .noneMatch(file -> OF_AN_EPOCH.matcher(file).results().anyMatch(not(now)));
            });
  }

  private static Predicate<MatchResult> not(String epoch) {
    return found -> !found.group(1).equals(epoch);
  }

  void awaitNoneInFiles(List<String> texts, Duration patience) {
    Awaitility.await()
        .atMost(patience)
        .pollInterval(STEP)
        .untilAsserted(() -> assertThat(inFiles(texts)).isEmpty());
  }

  /** The files under the data folder in which the bytes of one of the texts stand. */
  List<String> inFiles(List<String> texts) {
    List<String> found = new ArrayList<>();
    for (Path file : files()) {
      // One byte is one character: what is looked for is the same bytes.
      String content = new String(content(file), StandardCharsets.ISO_8859_1);
      for (String text : texts) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (content.contains(new String(utf8, StandardCharsets.ISO_8859_1))) {
          found.add(instance.data().relativize(file) + ": " + text);
        }
      }
    }
    return found;
  }

  private List<Path> files() {
    try (Stream<Path> all = Files.walk(instance.data())) {
      return all.filter(Files::isRegularFile).toList();
    } catch (IOException | UncheckedIOException e) {
      // Deleted while it was listed.
      return files();
    }
  }

  private static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String body(String path) {
    return instance.api().get(path).orFail().body();
  }

  private static List<String> found(List<String> texts, String body) {
    return texts.stream().filter(body::contains).toList();
  }

  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** From a file, whose directory tells the sizes that a stream of entries does not. */
  private static String unzipped(byte[] body) {
    try {
      Path file = Files.createTempFile("export", ".xlsx");
      Files.write(file, body);
      StringBuilder all = new StringBuilder();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry each : zip.stream().toList()) {
          all.append(text(zip.getInputStream(each).readAllBytes()));
        }
      }
      Files.delete(file);
      assertThat(all.toString()).contains("<");
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
