package se.samverkanstrappan.standalone.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The accounts and keys of an installation as they are kept with a backup of its book. */
public final class AccessCopy {
  private static final String FOLDER = "access";
  private static final String KEY = Keys.PSEUDONYM_KEY;

  private static final List<String> IN_ORDER = List.of(KEY, Keys.TOKEN_KEY, Accounts.FILE);

  /** The files that belong to it. */
  public static final Set<String> NAMES = Set.copyOf(IN_ORDER);

  private AccessCopy() {}

  /** All of them as they are at one time, by their names. */
  public static Map<String, byte[]> of(Path data) throws IOException {
    PrivateFiles files = PrivateFiles.in(data.resolve(FOLDER));
    return files.alone(
        () -> {
          Map<String, byte[]> all = new TreeMap<>();
          for (String each : NAMES) {
            all.put(each, Files.readAllBytes(files.file(each)));
          }
          return all;
        });
  }

  private static boolean hasKeyOf(Map<String, byte[]> all, PrivateFiles files) throws IOException {
    return Arrays.equals(Files.readAllBytes(files.file(KEY)), all.get(KEY));
  }

  /**
   * Puts them back, the keys first: whoever starts when only some of it is done makes what is
   * missing, which must not be a key. Where the folder has accounts of the same installation these
   * stay: whom they do not have any more must not come back.
   *
   * @throws AccountsFailed where the folder has accounts of another installation
   */
  public static void restore(Map<String, byte[]> all, Path data) throws IOException {
    PrivateFiles files = PrivateFiles.in(data.resolve(FOLDER));
    files.<@Nullable Void>alone(
        () -> {
          boolean accounts = Files.exists(files.file(Accounts.FILE));
          if (Files.exists(files.file(KEY)) ? !hasKeyOf(all, files) : accounts) {
            throw new AccountsFailed(
                data + " has the accounts of another installation; choose another folder");
          }
          for (String each : accounts ? List.<String>of() : IN_ORDER) {
            files.write(each, Objects.requireNonNull(all.get(each)));
          }
          return null;
        });
  }
}
