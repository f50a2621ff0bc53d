package se.samverkanstrappan.query.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static se.samverkanstrappan.access.AccessRule.administer;
import static se.samverkanstrappan.access.AccessRule.allow;
import static se.samverkanstrappan.access.AccessRule.inside;
import static se.samverkanstrappan.access.AccessRule.open;
import static se.samverkanstrappan.access.AccessRule.read;
import static se.samverkanstrappan.access.Role.ADMIN;
import static se.samverkanstrappan.access.Role.MANAGER;
import static se.samverkanstrappan.access.Role.PROCESS_OWNER;
import static se.samverkanstrappan.access.Role.REVIEWER;

import java.util.List;
import java.util.stream.Stream;
import se.samverkanstrappan.access.AccessRule;
import se.samverkanstrappan.access.AccessRules;

/** Who may use which address of this service; what does not stand here, nobody may. */
final class QueryRules {
  /** The forms on which also managers write, where it is about an ambition. */
  private static final List<String> AMBITIONS =
      List.of(
          "/samverkan/{id}/ambition/ny",
          "/samverkan/{id}/ambition/{entry}/andra",
          "/samverkan/{id}/poster/{entry}/aterkalla");

  /** The forms on which process owners write; what is whose, the write side decides. */
  private static final List<String> FORMS =
      List.of(
          "/samverkan/ny",
          "/samverkan/{id}/dialogsteg/nytt",
          "/samverkan/{id}/dialogsteg/{interaction}/aterkalla",
          "/samverkan/{id}/deltagare/ny",
          "/samverkan/{id}/deltagare/lamnar",
          "/samverkan/{id}/roller/ny",
          "/samverkan/{id}/roller/avslut",
          "/samverkan/{id}/mandat/nytt",
          "/samverkan/{id}/upplevelser/ny",
          "/samverkan/{id}/hinder/nytt",
          "/samverkan/{id}/hinder/lost",
          "/samverkan/{id}/paus",
          "/samverkan/{id}/ateruppta",
          "/samverkan/{id}/avslut",
          "/samverkan/{id}/ateroppna",
          "/samverkan/{id}/dialogsteg/{interaction}/andra",
          "/samverkan/{id}/deltagare/{entry}/andra",
          "/samverkan/{id}/roller/{entry}/andra",
          "/samverkan/{id}/mandat/{entry}/andra",
          "/samverkan/{id}/upplevelser/{entry}/andra",
          "/samverkan/{id}/hinder/{entry}/andra",
          "/samverkan/{id}/lage/{entry}/andra",
          "/samverkan/{id}/andra",
          "/samverkan/{id}/overlat",
          "/samverkan/{id}/aterkalla");

  private QueryRules() {}

  /**
   * The rules of an installation.
   *
   * @param publicRead whether everybody may read what is not for those inside alone
   */
  static AccessRules of(boolean publicRead) {
    // What is written on is no collaboration that could be read.
    return new AccessRules(
        publicRead, Stream.of(forms(), pages(), reads()).flatMap(List::stream).toList());
  }

  /** The addresses of all forms on which something is written. */
  static Stream<String> writing() {
    return Stream.concat(FORMS.stream(), AMBITIONS.stream());
  }

  private static List<AccessRule> forms() {
    return Stream.of(GET, POST)
        .flatMap(
            method ->
                Stream.concat(
                    FORMS.stream().map(form -> allow(method, form, PROCESS_OWNER)),
                    AMBITIONS.stream().map(form -> allow(method, form, PROCESS_OWNER, MANAGER))))
        .toList();
  }

  private static List<AccessRule> pages() {
    return List.of(
        read("/"),
        read("/samverkan/{id}"),
        read("/aktorer"),
        read("/aktorer/{id}"),
        read("/roller"),
        read("/natverk"),
        read("/jamfor"),
        read("/signaler"),
        inside("/samverkan/{id}/historik"),
        read("/uppdrag"),
        read("/uppdrag/{id}"),
        read("/uppdrag/{id}/uppfoljning/{followUp}"),
        read("/uppdrag/{id}/uppfoljning/{followUp}/jamfor"),
        allow(POST, "/uppdrag/{id}/uppfoljning", REVIEWER),
        read("/export"),
        // As the write side takes files from nobody else; whose they may add to, it tells.
        allow(GET, "/import", PROCESS_OWNER),
        allow(POST, "/import", PROCESS_OWNER),
        allow(GET, "/import/{id}", PROCESS_OWNER),
        allow(GET, "/drift", ADMIN),
        allow(GET, "/drift/kontroll", ADMIN),
        administer(POST, "/drift/kontroll"),
        allow(GET, "/drift/olasbara", ADMIN),
        administer(POST, "/drift/olasbara/spela-om"),
        administer(POST, "/drift/olasbara/{id}/spela-om"),
        administer(POST, "/drift/olasbara/{id}/avfarda"),
        allow(GET, "/drift/ombyggnad", ADMIN),
        administer(POST, "/drift/ombyggnad"),
        read("/ordlista"),
        read("/ordlista.jsonld"),
        // The law asks that it can be read by whoever cannot use the rest.
        open(GET, "/tillganglighet"),
        open(GET, SignInPage.ADDRESS),
        // What pages are made of
        open(GET, "/webjars/**"),
        open(GET, "/{file}.css"),
        open(GET, "/{file}.js"),
        open(GET, "/{file}.svg"));
  }

  private static List<AccessRule> reads() {
    return List.of(
        read("/api/v1/ladder"),
        read("/api/v1/rules"),
        read("/api/v1/schemas/{name}"),
        read("/api/v1/collaborations"),
        read("/api/v1/collaborations.pdf"),
        read("/api/v1/collaborations.xlsx"),
        read("/api/v1/collaborations.csv"),
        read("/api/v1/collaborations/{id}"),
        read("/api/v1/collaborations/{id}/timeline"),
        read("/api/v1/collaborations/{id}/explanation"),
        read("/api/v1/collaborations/{id}/interactions"),
        read("/api/v1/collaborations/{id}/comparison"),
        read("/api/v1/placements"),
        read("/api/v1/distribution"),
        read("/api/v1/actors"),
        read("/api/v1/actors.pdf"),
        read("/api/v1/actors.xlsx"),
        read("/api/v1/actors.csv"),
        read("/api/v1/actors/{id}"),
        read("/api/v1/actors/{id}/roles"),
        read("/api/v1/roles"),
        read("/api/v1/roles.pdf"),
        read("/api/v1/roles.xlsx"),
        read("/api/v1/roles.csv"),
        read("/api/v1/network"),
        read("/api/v1/perceptions"),
        read("/api/v1/perceptions.pdf"),
        read("/api/v1/perceptions.xlsx"),
        read("/api/v1/perceptions.csv"),
        read("/api/v1/signals"),
        read("/api/v1/signals.pdf"),
        read("/api/v1/signals.xlsx"),
        read("/api/v1/signals.csv"),
        read("/api/v1/assignments"),
        read("/api/v1/assignments.pdf"),
        read("/api/v1/assignments.xlsx"),
        read("/api/v1/assignments.csv"),
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
        // What is read is made anew by those alone who look after it all.
        allow(GET, "/api/v1/admin/rebuild", ADMIN),
        administer(POST, "/api/v1/admin/rebuild"),
        administer(POST, "/api/v1/admin/rebuild/switch"),
        administer(POST, "/api/v1/admin/rebuild/abandon"),
        administer(POST, "/api/v1/admin/rebuild/fall-back"),
        read("/api/v1/changes"),
        read("/api/v1/changes.atom"),
        read("/api/v1/dates.ics"),
        // The format that tells who did what asks for more, by Inside.
        read("/api/v1/export"),
        inside("/api/v1/collaborations/{id}/history"),
        inside("/api/v1/me"),
        administer(POST, "/api/v1/admin/verify"),
        // to look what it came to is no act
        allow(GET, "/api/v1/admin/verify", ADMIN),
        allow(GET, "/api/v1/admin/dead-letters", ADMIN),
        allow(GET, "/api/v1/admin/dead-letters/{id}", ADMIN),
        administer(POST, "/api/v1/admin/dead-letters/replay"),
        administer(POST, "/api/v1/admin/dead-letters/{id}/replay"),
        administer(DELETE, "/api/v1/admin/dead-letters/{id}"),
        // How it is used, and whether it is up
        read("/v3/api-docs"),
        read("/v3/api-docs.yaml"),
        open(GET, "/livez"),
        open(GET, "/readyz"),
        open(GET, "/actuator/health"),
        open(GET, "/actuator/health/**"));
  }
}
