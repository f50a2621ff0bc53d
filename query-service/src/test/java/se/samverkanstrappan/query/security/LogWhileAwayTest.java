package se.samverkanstrappan.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.query.TestTokens;

/** The form for dialogue steps where the write side is not there. */
class LogWhileAwayTest {
  private static final String FORM = "/samverkan/sydosttriangeln/dialogsteg/nytt";
  private static final String KEY = "0c1e7d1a-58c1-4d2c-9a36-0d0a5a3f8c11";

  @Test
  void keepsWhatWasTypedAndTheKeyAndSaysThatItCanBeSentAgain() throws Exception {
    try (RunningReads reads =
        RunningReads.withAccounts(
            "--samverkanstrappan.command-service-url=http://127.0.0.1:" + portOfNobody())) {
      var answer =
          new Browser()
              .post(
                  reads.uri(FORM),
                  Map.of(
                      "key", KEY,
                      "date", "2026-11-19",
                      "form", "WORKSHOP",
                      "observations", "CONTRIBUTED",
                      "participants", "region-10",
                      "summary", "Ett \"utkast\" & mer"),
                  "Authorization",
                  "Bearer " + TestTokens.of("region-12", Role.PROCESS_OWNER));

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body())
          .contains("Det går inte att logga just nu", "role=\"alert\"")
          .contains("value=\"" + KEY + "\"", "value=\"2026-11-19\"")
          .contains("<option value=\"WORKSHOP\" selected=\"selected\"")
          .containsPattern("value=\"CONTRIBUTED\" checked")
          .contains(">Ett &quot;utkast&quot; &amp; mer</textarea>");
    }
  }

  private static int portOfNobody() throws IOException {
    try (ServerSocket closedAtOnce = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return closedAtOnce.getLocalPort();
    }
  }
}
