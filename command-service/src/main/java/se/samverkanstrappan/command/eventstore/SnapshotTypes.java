package se.samverkanstrappan.command.eventstore;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of snapshot there are, each stored as deflated JSON. */
final class SnapshotTypes {
  private final List<? extends SnapshotType<?>> types;
  private final JsonMapper mapper = JsonMapper.shared();

  SnapshotTypes(List<? extends SnapshotType<?>> types) {
    this.types = List.copyOf(types);
  }

  Optional<? extends SnapshotType<?>> byName(String name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  Optional<? extends SnapshotType<?>> of(Class<?> aggregate) {
    return types.stream().filter(type -> type.aggregate() == aggregate).findFirst();
  }

  boolean current(String name, String revision) {
    return byName(name).filter(type -> revision.equals("" + type.revision())).isPresent();
  }

  <T> byte[] write(SnapshotType<T> type, Object aggregate) {
    byte[] json = mapper.writeValueAsBytes(type.write(type.aggregate().cast(aggregate)));
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return deflated.toByteArray();
  }

  <T> T read(SnapshotType<T> type, byte[] deflated) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (InflaterOutputStream out = new InflaterOutputStream(json)) {
      out.write(deflated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonNode tree = mapper.readTree(json.toByteArray());
    return type.read(tree);
  }
}
