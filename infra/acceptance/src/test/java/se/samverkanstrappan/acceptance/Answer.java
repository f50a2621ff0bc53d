package se.samverkanstrappan.acceptance;

import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server said to one request.
 *
 * @param retryAfter the header of that name, or nothing
 */
record Answer(String request, int status, String retryAfter, String body) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Whether more was asked than is answered at a time, so that nothing was done. */
  boolean isToComeAgain() {
    return status == 429;
  }

  long retryAfterNanos() {
    return TimeUnit.SECONDS.toNanos(Long.parseLong(retryAfter));
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** This answer, if it tells of success; else the test fails with what was said. */
  Answer orFail() {
    if (!isSuccess()) {
      throw new AssertionError(request + " was answered " + status + ": " + body);
    }
    return this;
  }

  JsonNode json() {
    return JSON.readTree(body);
  }

  long version() {
    return json().path("version").longValue();
  }
}
