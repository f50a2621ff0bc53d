package se.samverkanstrappan.standalone.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Pseudonyms;

/** The file of accounts as it is now, whichever process has written it. */
final class Accounts {
  static final String FILE = "accounts.json";

  /** Is there once an installation has started. */
  private static final String BEGUN = "begun";

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

  /** Whether the installation has ever started. */
  boolean haveBegun() {
    return Files.exists(files.file(BEGUN));
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

  /** Who an account lets in. */
  Identity identityOf(Account account) {
    return new Identity(subjectOf(account), account.actor(), new HashSet<>(account.roles()));
  }

  String subjectOf(Account account) {
    return pseudonyms.of(LocalTokens.ISSUER, account.id());
  }

  /** Puts other accounts in the place of those that are there, unless it is refused. */
  void change(UnaryOperator<List<Account>> change) {
    alone(() -> replace(change));
  }

  /** The same on the first start; does nothing on another. */
  void begin(UnaryOperator<List<Account>> change) {
    alone(
        () -> {
          if (!haveBegun()) {
            replace(change);
            files.write(BEGUN, new byte[0]);
          }
        });
  }

  private void replace(UnaryOperator<List<Account>> change) throws IOException {
    files.write(FILE, AccountsFile.write(change.apply(new ArrayList<>(all()))));
  }

  /** What may fail on the disk. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  private void alone(Change change) {
    try {
      files.<@Nullable Void>alone(
          () -> {
            change.make();
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
