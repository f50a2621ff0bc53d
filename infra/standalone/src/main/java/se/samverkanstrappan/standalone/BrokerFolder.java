package se.samverkanstrappan.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The broker's folder on disk: formatted on the first start, and anew when it is damaged. */
record BrokerFolder(Path path, int nodeId, String controllerListener) {

  /** Makes the folder usable; one that lacks its identity is put aside. */
  void prepare() {
    if (hasIdentity()) {
      return;
    }
    if (hasContent()) {
      DataFolder.moveAside(path);
    }
    format();
  }

  /** Puts the folder aside and begins with an empty one; the book fills it again. */
  void replace() {
    if (Files.exists(path)) {
      DataFolder.moveAside(path);
    }
    format();
  }

  private boolean hasIdentity() {
    var identity = new Properties();
    try (var in =
        Files.newBufferedReader(path.resolve("meta.properties"), StandardCharsets.UTF_8)) {
      identity.load(in);
      return identity.containsKey("cluster.id") && identity.containsKey("node.id");
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private boolean hasContent() {
    try (var content = Files.list(path)) {
      return content.findAny().isPresent();
    } catch (IOException e) {
      return Files.exists(path);
    }
  }

  private void format() {
    try {
      Files.createDirectories(path);
      new Formatter()
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .setNodeId(nodeId)
          .setClusterId(Uuid.randomUuid().toString())
          .setDirectories(List.of(path.toString()))
          .setMetadataLogDirectory(path.toString())
          .setControllerListenerName(controllerListener)
          .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
          .run();
    } catch (Exception e) {
      throw new StartFailed("The broker's folder " + path + " cannot be formatted: " + e, e);
    }
  }
}
