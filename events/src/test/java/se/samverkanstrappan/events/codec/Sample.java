package se.samverkanstrappan.events.codec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A committed sample of an event in one revision: its data in one file, the whole CloudEvent in
 * another.
 */
public record Sample(String type, int revision, String variant) {
  private static final Path ROOT = Path.of("src/test/resources/samples");
  private static final String WHOLE = ".cloudevent.json";
  private static final String DATA = ".json";

  /** Every sample there is a file of, whether or not anybody reads it. */
  public static List<Sample> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(Files::isRegularFile).map(Sample::of).distinct().sorted(BY_NAME).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final Comparator<Sample> BY_NAME = Comparator.comparing(Sample::toString);

  /** The names of the folders that hold samples: {@code <type>/v<revision>}. */
  static List<String> folders() {
    return all().stream().map(Sample::folder).distinct().toList();
  }

  private static Sample of(Path file) {
    Path inside = ROOT.relativize(file);
    String name = inside.getFileName().toString();
    return new Sample(
        inside.getName(0).toString(),
        Integer.parseInt(inside.getName(1).toString().substring(1)),
        name.substring(0, name.length() - (name.endsWith(WHOLE) ? WHOLE : DATA).length()));
  }

  String folder() {
    return type + "/v" + revision;
  }

  public JsonNode data() {
    return WireJson.parse(read(DATA));
  }

  public JsonNode cloudEvent() {
    return WireJson.parse(read(WHOLE));
  }

  byte[] dataBytes() {
    return read(DATA);
  }

  byte[] cloudEventBytes() {
    return read(WHOLE);
  }

  private byte[] read(String ending) {
    try {
      return Files.readAllBytes(ROOT.resolve(folder()).resolve(variant + ending));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return folder() + "/" + variant;
  }
}
