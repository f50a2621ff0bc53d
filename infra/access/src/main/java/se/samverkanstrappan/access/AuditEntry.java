package se.samverkanstrappan.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log. It names nobody: subject is a pseudonym, and neither what was typed at a
 * sign-in nor what stood in a query or a body is part of it.
 *
 * @param path without query
 * @param suppressed how many of the same act were only counted since the last line of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntry(
    Instant time,
    String service,
    String act,
    String outcome,
    @Nullable String subject,
    @Nullable String organisation,
    @Nullable List<String> roles,
    @Nullable String address,
    @Nullable String method,
    @Nullable String path,
    @Nullable Integer status,
    @Nullable String correlationId,
    @Nullable Long suppressed) {

  /** What is known of a request. */
  record Asked(
      String address, String method, String path, int status, @Nullable String correlationId) {}
}
