package se.samverkanstrappan.query.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static se.samverkanstrappan.access.AccessRule.allow;
import static se.samverkanstrappan.access.AccessRule.inside;
import static se.samverkanstrappan.access.AccessRule.open;
import static se.samverkanstrappan.access.AccessRule.read;
import static se.samverkanstrappan.access.Role.ADMIN;
import static se.samverkanstrappan.access.Role.PROCESS_OWNER;
import static se.samverkanstrappan.access.Role.REVIEWER;

import java.util.List;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.access.AccessRules;

/** Who may use which address of this service; what does not stand here, nobody may. */
final class QueryRules {
  /** The form that logs an interaction. */
  static final String LOG = "/samverkan/{id}/dialogsteg/nytt";

  private QueryRules() {}

  /**
   * The rules of an installation.
   *
   * @param publicRead whether everybody may read what is not for those inside alone
   */
  static AccessRules of(boolean publicRead) {
    return new AccessRules(publicRead, all());
  }

  private static List<AccessRule> all() {
    return List.of(
        // Pages
        read("/"),
        read("/samverkan/{id}"),
        allow(GET, LOG, PROCESS_OWNER),
        allow(POST, LOG, PROCESS_OWNER),
        read("/uppdrag"),
        read("/uppdrag/{id}"),
        read("/uppdrag/{id}/uppfoljning/{followUp}"),
        read("/uppdrag/{id}/uppfoljning/{followUp}/jamfor"),
        allow(POST, "/uppdrag/{id}/uppfoljning", REVIEWER),
        read("/export"),
        // As the write side takes files from nobody else.
        allow(GET, "/import", ADMIN),
        allow(POST, "/import", ADMIN),
        allow(GET, "/import/{id}", ADMIN),
        open(GET, SignInPage.ADDRESS),
        // What pages are made of
        open(GET, "/webjars/**"),
        open(GET, "/{file}.css"),
        open(GET, "/{file}.svg"),
        // Reads
        read("/api/v1/ladder"),
        read("/api/v1/rules"),
        read("/api/v1/schemas/{name}"),
        read("/api/v1/collaborations"),
        read("/api/v1/collaborations/{id}"),
        read("/api/v1/collaborations/{id}/timeline"),
        read("/api/v1/collaborations/{id}/explanation"),
        read("/api/v1/collaborations/{id}/interactions"),
        read("/api/v1/collaborations/{id}/comparison"),
        read("/api/v1/placements"),
        read("/api/v1/distribution"),
        read("/api/v1/actors"),
        read("/api/v1/actors/{id}"),
        read("/api/v1/actors/{id}/roles"),
        read("/api/v1/roles"),
        read("/api/v1/network"),
        read("/api/v1/perceptions"),
        read("/api/v1/signals"),
        read("/api/v1/assignments"),
        read("/api/v1/assignments/{id}"),
        read("/api/v1/assignments/{id}/follow-up"),
        read("/api/v1/assignments/{id}/follow-up.pdf"),
        read("/api/v1/assignments/{id}/follow-up.xlsx"),
        read("/api/v1/assignments/{id}/follow-up.csv"),
        read("/api/v1/follow-ups/{id}"),
        read("/api/v1/follow-ups/{id}.pdf"),
        read("/api/v1/follow-ups/{id}.xlsx"),
        read("/api/v1/follow-ups/{id}.csv"),
        read("/api/v1/follow-ups/{id}.json"),
        read("/api/v1/follow-ups/{id}/comparison"),
        // Of which assignments, the write side decides.
        allow(POST, "/api/v1/assignments/{id}/follow-ups", REVIEWER),
        read("/api/v1/changes"),
        read("/api/v1/changes.atom"),
        read("/api/v1/dates.ics"),
        // The format that tells who did what asks for more, by Inside.
        read("/api/v1/export"),
        inside("/api/v1/collaborations/{id}/history"),
        inside("/api/v1/me"),
        // How it is used, and whether it is up
        read("/v3/api-docs"),
        read("/v3/api-docs.yaml"),
        open(GET, "/livez"),
        open(GET, "/readyz"),
        open(GET, "/actuator/health"),
        open(GET, "/actuator/health/**"));
  }
}
