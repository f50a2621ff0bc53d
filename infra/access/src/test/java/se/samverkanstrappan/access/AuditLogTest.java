package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import se.samverkanstrappan.access.AuditEntry.Asked;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the audit log, and what a file of it looks like. */
class AuditLogTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
  private static final Identity ANNA =
      new Identity("pseudonym", "region-skane", Set.of(Role.REVIEWER, Role.MANAGER));
  private static final Asked ASKED =
      new Asked("192.0.2.77", "POST", "/api/v1/admin/rebuild", 202, "c-1");

  private final List<String> lines = new ArrayList<>();

  @Test
  void tellsWhoDidWhatWhenAndWhere() {
    log(settings(AuditSettings.Address.FULL)).write(Audit.ADMINISTERED, ANNA, ASKED);

    assertThat(lines)
        .containsExactly(
            "{\"time\":\"2026-11-20T08:00:00Z\",\"service\":\"tiny\",\"act\":\"administered\","
                + "\"outcome\":\"done\",\"subject\":\"pseudonym\",\"organisation\":\"region-skane\","
                + "\"roles\":[\"manager\",\"reviewer\"],\"address\":\"192.0.2.77\","
                + "\"method\":\"POST\",\"path\":\"/api/v1/admin/rebuild\",\"status\":202,"
                + "\"correlationId\":\"c-1\"}");
  }

  @Test
  void leavesOutOrShortensAddressesWhereThatIsWanted() {
    log(settings(AuditSettings.Address.SHORT)).write(Audit.NOT_ALLOWED, ANNA, ASKED);
    log(settings(AuditSettings.Address.NONE)).write(Audit.NOT_ALLOWED, ANNA, ASKED);

    assertThat(lines.get(0)).contains("\"address\":\"192.0.2.0\"");
    assertThat(lines.get(1)).doesNotContain("address", "192.0.2");
  }

  @Test
  void keepsAnActOnOneLineWhateverIsInItsPath() {
    Asked hostile =
        new Asked(
            "192.0.2.1", "GET", "/a\r\n{\"act\":\"sign-in\"}\u2028\u0085\u0000\u001b[2J", 403, "c");

    log(settings(AuditSettings.Address.FULL)).write(Audit.NOT_ALLOWED, ANNA, hostile);

    assertThat(lines).singleElement().asString().matches("[ -~]+");
    assertThat(json(lines.getFirst()).get("path").stringValue()).isEqualTo(hostile.path());
  }

  @Test
  void countsWhatAFloodBrings() {
    AuditLog log = log(settings(AuditSettings.Address.FULL));

    for (int i = 0; i < 10_000; i++) {
      log.write(Audit.SIGN_IN_FAILED, null, ASKED);
    }
    log.write(Audit.SIGN_IN, ANNA, ASKED);
    log.close();

    assertThat(lines.size()).isBetween(7, 20);
    assertThat(acts()).contains("sign-in");
    long told = lines.stream().filter(line -> line.contains("192.0.2.77")).count() - 1;
    long suppressed = lines.stream().mapToLong(AuditLogTest::suppressed).sum();
    assertThat(told + suppressed).isEqualTo(10_000);
  }

  @Test
  void neverOnlyCountsWhatWasDone() {
    AuditLog log = log(settings(AuditSettings.Address.FULL));

    for (int i = 0; i < 1_000; i++) {
      log.write(Audit.ADMINISTERED, ANNA, ASKED);
    }

    assertThat(lines).hasSize(1_000);
  }

  @Test
  void keepsFilesToItsOwnerAndWithinTheirSize(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("audit").resolve("tiny.jsonl");
    AuditSettings small =
        new AuditSettings(
            file,
            2,
            DataSize.ofKilobytes(2),
            DataSize.ofKilobytes(8),
            AuditSettings.Address.FULL,
            5);

    try (AuditFile written = new AuditFile(file, small)) {
      for (int i = 0; i < 100; i++) {
        written.append("{\"line\":" + i + ",\"text\":\"" + "x".repeat(100) + "\"}");
      }
    }

    assertThat(Files.readAllLines(file).getLast()).contains("\"line\":99,");
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files)
          .hasSizeGreaterThan(1)
          .allSatisfy(
              each ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void goesOnInTheFileThatIsThere(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("tiny.jsonl");
    AuditSettings settings = settings(AuditSettings.Address.FULL);
    for (String line : List.of("first", "second")) {
      try (AuditFile written = new AuditFile(file, settings)) {
        written.append(line);
      }
    }

    assertThat(file).hasContent("first\nsecond\n");
  }

  private AuditLog log(AuditSettings settings) {
    return new AuditLog("tiny", settings, CLOCK, lines::add);
  }

  private List<String> acts() {
    return lines.stream().map(line -> json(line).get("act").stringValue()).toList();
  }

  private static long suppressed(String line) {
    return json(line).path("suppressed").asLong(0);
  }

  private static JsonNode json(String line) {
    return JsonMapper.shared().readTree(line);
  }

  private static AuditSettings settings(AuditSettings.Address address) {
    return new AuditSettings(null, 2, DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), address, 5);
  }
}
