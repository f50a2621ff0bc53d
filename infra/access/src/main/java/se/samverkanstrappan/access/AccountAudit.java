package se.samverkanstrappan.access;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Puts on record what is done to accounts where they are kept, apart from any request. */
public final class AccountAudit implements AutoCloseable {
  private static final String PREFIX = "samverkanstrappan.audit";

  private final AuditFile file;
  private final AuditLog log;

  /**
   * Opens the file that it is written to, so that nothing is done where it cannot be.
   *
   * @param service that does it
   */
  public AccountAudit(Path path, String service, Clock clock) {
    AuditSettings settings = settings(path);
    this.file = new AuditFile(path, settings);
    this.log = new AuditLog(service, settings, clock, file::append);
  }

  /** What is done to an account. */
  public enum Act {
    ADDED(Audit.ACCOUNT_ADDED),
    REMOVED(Audit.ACCOUNT_REMOVED),
    PASSWORD_REPLACED(Audit.PASSWORD_REPLACED),
    TOKEN_MADE(Audit.TOKEN_MADE);

    private final Audit audit;

    Act(Audit audit) {
      this.audit = audit;
    }
  }

  /** Writes that it was done to the account of somebody. */
  public void write(Act act, Identity account) {
    log.write(act.audit, account, null);
  }

  /** As long as the services keep theirs where nothing else is set. */
  private static AuditSettings settings(Path path) {
    var source = new MapConfigurationPropertySource(Map.of(PREFIX + ".file", path.toString()));
    return new Binder(source).bindOrCreate(PREFIX, AuditSettings.class);
  }

  @Override
  public void close() {
    log.close();
    file.close();
  }
}
