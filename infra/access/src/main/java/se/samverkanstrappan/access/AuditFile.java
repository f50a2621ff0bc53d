package se.samverkanstrappan.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPMDCAdapter;

/**
 * The file of the audit log, a new one each day and where one has grown large.
 *
 * <p>It is written by Logback in a context of its own: what is set for the ordinary log, or resets
 * it, does not reach it, and none of its lines reaches the ordinary log.
 */
final class AuditFile implements AutoCloseable {
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(AuditFile.class);

  private final LoggerContext context = new LoggerContext();
  private final Logger logger = context.getLogger("audit");

  AuditFile(Path file, AuditSettings settings) {
    context.setName("audit");
    context.setMDCAdapter(new NOPMDCAdapter());
    context.getStatusManager().add(AuditFile::tell);
    var appender = new OwnersFile();
    appender.setContext(context);
    appender.setName("audit");
    appender.setFile(file.toString());
    appender.setEncoder(lines());
    appender.setRollingPolicy(policy(appender, file, settings));
    appender.start();
    logger.setLevel(Level.INFO);
    logger.addAppender(appender);
    if (!appender.isStarted()) {
      throw new IllegalStateException("the audit log cannot be written to " + file);
    }
  }

  void append(String line) {
    logger.info(line);
  }

  private PatternLayoutEncoder lines() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%msg%n");
    encoder.start();
    return encoder;
  }

  private SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy(
      RollingFileAppender<ILoggingEvent> appender, Path file, AuditSettings settings) {
    var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
    policy.setContext(context);
    policy.setParent(appender);
    policy.setFileNamePattern(file + ".%d{yyyy-MM-dd}.%i");
    policy.setMaxFileSize(new FileSize(settings.maxSize().toBytes()));
    policy.setMaxHistory(settings.keepDays());
    policy.setTotalSizeCap(new FileSize(settings.totalSize().toBytes()));
    policy.setCleanHistoryOnStart(true);
    policy.start();
    return policy;
  }

  /** Says in the ordinary log that acts do not get on record, as when the disk is full. */
  private static void tell(Status status) {
    if (status.getLevel() >= Status.WARN) {
      LOG.atError()
          .setMessage("audit=troubled")
          .addKeyValue("reason", status.getMessage())
          .addKeyValue("cause", String.valueOf(status.getThrowable()))
          .log();
    }
  }

  @Override
  public void close() {
    context.stop();
  }

  /** Belongs to whoever runs the service, and nobody else reads it. */
  private static final class OwnersFile extends RollingFileAppender<ILoggingEvent> {
    @Override
    public void openFile(String name) throws IOException {
      OwnerOnly.create(Path.of(Objects.requireNonNull(name)));
      super.openFile(name);
    }
  }
}
