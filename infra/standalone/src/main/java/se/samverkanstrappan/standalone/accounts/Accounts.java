package se.samverkanstrappan.standalone.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Pseudonyms;

/** The file of accounts as it is now, whichever process has written it. */
final class Accounts {
  private static final String FILE = "accounts.json";

  private final PrivateFiles files;
  private final Pseudonyms pseudonyms;
  private volatile @Nullable Read read;

  Accounts(PrivateFiles files, Pseudonyms pseudonyms) {
    this.files = files;
    this.pseudonyms = pseudonyms;
  }

  /** What was in the file when it looked like this; a new file is another one on the disk. */
  private record Read(FileTime modified, @Nullable Object key, List<Account> accounts) {
    boolean isOf(BasicFileAttributes now) {
      return modified.equals(now.lastModifiedTime())
          && java.util.Objects.equals(key, now.fileKey());
    }
  }

  /** Whether there have ever been any. */
  boolean exist() {
    return Files.exists(path());
  }

  List<Account> all() {
    Read known = read;
    try {
      BasicFileAttributes now = Files.readAttributes(path(), BasicFileAttributes.class);
      if (known == null || !known.isOf(now)) {
        known = new Read(now.lastModifiedTime(), now.fileKey(), parsed());
        read = known;
      }
      return known.accounts();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new AccountsFailed("The accounts in " + path() + " cannot be read: " + e, e);
    }
  }

  Optional<Account> named(String name) {
    return all().stream().filter(each -> each.isNamed(name)).findFirst();
  }

  Optional<Account> withId(@Nullable String id) {
    return all().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whose pseudonym that is. */
  Optional<Account> of(String subject) {
    return all().stream().filter(each -> subjectOf(each).equals(subject)).findFirst();
  }

  String subjectOf(Account account) {
    return pseudonyms.of(LocalTokens.ISSUER, account.id());
  }

  /** Puts other accounts in the place of those that are there, unless it is refused. */
  void change(UnaryOperator<List<Account>> change) {
    try {
      files.<@Nullable Void>alone(
          () -> {
            List<Account> changed = change.apply(new ArrayList<>(all()));
            files.write(FILE, AccountsFile.write(changed));
            return null;
          });
    } catch (IOException e) {
      throw new AccountsFailed("The accounts in " + path() + " cannot be changed: " + e, e);
    }
  }

  private List<Account> parsed() throws IOException {
    try {
      return AccountsFile.read(Files.readAllBytes(path()));
    } catch (RuntimeException e) {
      // Not the cause's message: it may quote what is in the file.
      throw new AccountsFailed(path() + " is not a file of accounts", e);
    }
  }

  private Path path() {
    return files.file(FILE);
  }
}
