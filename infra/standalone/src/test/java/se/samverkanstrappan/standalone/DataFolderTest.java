package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.standalone.accounts.LocalAccess;

class DataFolderTest {
  @TempDir Path root;

  @Test
  void putsDamagedFoldersAsideAndForgetsTheOneBefore() throws IOException {
    Path damaged = root.resolve("kafka");
    for (String content : new String[] {"first", "second"}) {
      Files.createDirectories(damaged.resolve("deep"));
      Files.writeString(damaged.resolve("deep/file"), content);
      DataFolder.moveAside(damaged);
    }

    assertThat(damaged).doesNotExist();
    assertThat(root.resolve("kafka.damaged/deep/file")).hasContent("second");

    DataFolder.forgetAside(damaged);
    DataFolder.forgetAside(damaged);

    assertThat(root).isEmptyDirectory();
  }

  @Test
  void forgetsWhatEarlierVersionsKeptInAnotherWay() throws IOException {
    try (DataFolder data = DataFolder.open(root, EnumSet.allOf(Part.class))) {
      Path store = data.store().resolveSibling("store.mv.db");
      Files.createDirectories(store.getParent());
      Files.writeString(store, "former");
      Files.writeString(DataFolder.aside(store), "former");
      Files.writeString(store.resolveSibling("store.mv.db.tempFile"), "former");
      Files.writeString(store.resolveSibling("store.mv.db.newFile"), "former");
      Files.writeString(data.store(), "present");

      data.forgetFormerStore();
      data.forgetFormerStore();

      try (Stream<Path> left = Files.list(store.getParent())) {
        assertThat(left).containsExactly(data.store());
      }
    }
  }

  @Test
  void isForItsOwnerOnlyWhoeverMakesIt() throws IOException {
    Path started = root.resolve("around/started");
    DataFolder.open(started, EnumSet.allOf(Part.class)).close();
    Path asked = root.resolve("asked");
    LocalAccess.open(asked);

    for (Path each : List.of(started, asked)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rwx------");
    }
  }

  @Test
  void refusesAFolderThatIsAFile() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "x");

    assertThatThrownBy(() -> DataFolder.open(file, EnumSet.allOf(Part.class)))
        .isInstanceOf(StartFailed.class)
        .hasMessageContaining("cannot be used");
  }
}
