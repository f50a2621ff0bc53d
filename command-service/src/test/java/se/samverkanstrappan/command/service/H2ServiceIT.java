package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** The book in an H2 file, as the standalone keeps it. */
class H2ServiceIT extends CommandServiceContract
    implements AssignmentContract,
        SuccessorsContract,
        ClockContract,
        FollowUpContract,
        IdempotencyContract,
        ImportContract,
        ResourceStatusContract,
        BadRequestsContract,
        FaultyImportsContract,
        PersonContract,
        RedactionContract,
        TakenOutContract {
  @TempDir private static Path folder;
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.on("jdbc:h2:file:" + folder.resolve("book"), RunningService.TESTABLE);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Override
  public RunningService service() {
    return service;
  }

  @Override
  public void restart() {
    stop();
    start();
  }

  @Override
  public Path table() {
    return Path.of("target", "resource-status-h2.md");
  }

  @Override
  public @Nullable Answer withoutDatabase(String path, String body) {
    return null;
  }

  @Test
  void keepsNoOldVersionsOfPages() {
    assertThat(
            service
                .book()
                .sql(
                    "SELECT setting_value FROM information_schema.settings"
                        + " WHERE setting_name = 'RETENTION_TIME'")
                .query(String.class)
                .list())
        .isNotEmpty()
        .containsOnly("0");
  }
}
