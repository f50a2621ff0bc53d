package se.samverkanstrappan.command.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.OPTIONS;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static se.samverkanstrappan.access.AccessRule.Openness.SIGNED_IN;
import static se.samverkanstrappan.access.AccessRule.administer;
import static se.samverkanstrappan.access.AccessRule.allow;
import static se.samverkanstrappan.access.AccessRule.open;
import static se.samverkanstrappan.access.AccessRule.read;
import static se.samverkanstrappan.access.Role.ADMIN;
import static se.samverkanstrappan.access.Role.MANAGER;
import static se.samverkanstrappan.access.Role.PROCESS_OWNER;
import static se.samverkanstrappan.access.Role.REVIEWER;
import static se.samverkanstrappan.access.Role.SERVICE;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import se.samverkanstrappan.access.AccessRule;

/**
 * Who may use which address here. Which collaborations and assignments an organisation may change
 * with it depends on whose they are, and is decided with the command.
 */
final class CommandRules {
  /** Whatever stands in no other rule. */
  static final String ANYTHING_ELSE = "/**";

  private static final String ONE = "/api/v1/collaborations/{id}";

  private CommandRules() {}

  static List<AccessRule> all() {
    return Stream.of(
            around(), register(), assignments(), collaborations(), administration(), rest())
        .flatMap(List::stream)
        .toList();
  }

  private static List<AccessRule> around() {
    return List.of(
        open(GET, "/livez"),
        open(GET, "/readyz"),
        open(GET, "/actuator/health/**"),
        read("/v3/api-docs/**"),
        read("/v3/api-docs.yaml"),
        allow(POST, "/internal/republish", SERVICE),
        allow(GET, "/internal/publication", SERVICE),
        allow(GET, "/internal/checksums", SERVICE),
        // in the name of who fixes a follow-up
        allow(GET, "/internal/heads", REVIEWER));
  }

  private static List<AccessRule> register() {
    return List.of(
        administer(POST, "/api/v1/actors"),
        administer(PUT, "/api/v1/actors/{actor}"),
        // on record whoever sends it, for it may be much; whose it may add to, the import tells
        new AccessRule(POST, "/api/v1/imports", SIGNED_IN, EnumSet.of(PROCESS_OWNER, ADMIN), true),
        // to look how far it has come is no act
        allow(GET, "/api/v1/imports/{id}", PROCESS_OWNER));
  }

  private static List<AccessRule> assignments() {
    return List.of(
        allow(POST, "/api/v1/assignments", REVIEWER),
        allow(PUT, "/api/v1/assignments/{id}", REVIEWER),
        allow(POST, "/api/v1/assignments/{id}/reports/{report}/submit", REVIEWER),
        allow(POST, "/api/v1/assignments/{id}/follow-ups", REVIEWER));
  }

  private static List<AccessRule> collaborations() {
    return List.of(
        allow(POST, "/api/v1/collaborations", PROCESS_OWNER),
        allow(PUT, ONE, PROCESS_OWNER),
        allow(POST, ONE + "/transfer", PROCESS_OWNER),
        allow(POST, ONE + "/withdraw", PROCESS_OWNER),
        allow(POST, ONE + "/{change:pause|resume|close|reopen}", PROCESS_OWNER),
        allow(POST, ONE + "/participants", PROCESS_OWNER),
        allow(POST, ONE + "/participants/{actor}/leave", PROCESS_OWNER),
        allow(POST, ONE + "/roles", PROCESS_OWNER),
        allow(POST, ONE + "/roles/end", PROCESS_OWNER),
        allow(PUT, ONE + "/mandates/{actor}", PROCESS_OWNER),
        allow(PUT, ONE + "/perceptions/{actor}", PROCESS_OWNER),
        allow(POST, ONE + "/ambitions", PROCESS_OWNER, MANAGER),
        allow(POST, ONE + "/links", PROCESS_OWNER),
        allow(POST, ONE + "/obstacles", PROCESS_OWNER),
        allow(POST, ONE + "/obstacles/{obstacle}/resolve", PROCESS_OWNER),
        allow(POST, ONE + "/interactions", PROCESS_OWNER),
        allow(PUT, ONE + "/interactions/{interaction}", PROCESS_OWNER),
        allow(POST, ONE + "/interactions/{interaction}/retract", PROCESS_OWNER),
        // an ambition, too, is corrected there
        allow(PUT, ONE + "/entries/{entry}", PROCESS_OWNER, MANAGER),
        allow(POST, ONE + "/entries/{entry}/retract", PROCESS_OWNER, MANAGER));
  }

  private static List<AccessRule> administration() {
    return List.of(
        // all that the book says
        administer(GET, "/internal/backup"),
        administer(POST, "/api/v1/admin/redactions"),
        administer(GET, "/api/v1/admin/redactions"),
        administer(GET, "/api/v1/admin/persons/{subject}"),
        administer(DELETE, "/api/v1/admin/persons/{subject}"));
  }

  /** Administrators are told that there is nothing, all others that it is not for them. */
  private static List<AccessRule> rest() {
    return Stream.of(GET, POST, PUT, PATCH, DELETE, OPTIONS).map(CommandRules::rest).toList();
  }

  private static AccessRule rest(HttpMethod method) {
    return allow(method, ANYTHING_ELSE, ADMIN);
  }
}
