package se.samverkanstrappan.command.service;

import static se.samverkanstrappan.command.service.WriteResource.post;
import static se.samverkanstrappan.command.service.WriteResource.put;

import java.util.List;

/**
 * Every address that can be written to. Names in braces are put in: {@code {new}} is an id that
 * nothing has, the others stand for what {@link Furnished} puts into the book.
 */
final class WriteResources {
  private static final String ACTOR =
      """
      "kind":"ACADEMIA","name":"Namn","nameEn":"Name","county":"12","municipalityCode":"1280",
      "organisationNumber":"212000-0001","group":false,"aliases":["{new}-also"],
      "validFrom":"2020","validTo":"2030-06","successor":"region-12"}
      """;
  private static final String PROFILE =
      """
      "title":"Samverkan","purpose":"Syfte","openedOn":"2020-01-01","endsOn":"2030","form":"PROJECT",
      "areas":["PLANNING","SERVICE"],"counties":["12"]}
      """;
  private static final String INTERACTION =
      """
      "date":"2021-06","estimated":true,"form":"MEETING","observations":["INFORMED","DISCUSSED"],
      "participants":[{"actor":"region-12","part":"SPOKE","people":2},{"actor":"region-09"}],
      "summary":"Vi talade","outcome":"Klart",
      "evidence":[{"label":"Underlag","url":"https://example.org/a"}]
      """;
  private static final String ASSIGNMENT =
      """
      "title":"Uppdrag","reference":"N2024/1","decidedOn":"2022-05","endsOn":"2030-12-31",
      "commissionedBy":"region-12","responsible":["myndighet-boverket"],"cooperating":["region-09"],
      "tasks":[{"id":"stod","text":"Ge st\\u00f6d","optional":true}],
      "reports":[{"id":"slut","kind":"FINAL","dueOn":"2028-02"},
       {"id":"del","kind":"INTERIM","dueOn":"2025","submittedOn":"2025-02","link":"https://example.org"}],
      "ambitions":[{"actorKind":"REGION","step":3,"by":"2027"}],
      "source":{"label":"Beslutet","url":"https://example.org"}}
      """;
  private static final String TURN = "{\"id\":\"{new}\",\"date\":\"2023-02\",\"reason\":\"Val\"}";
  private static final String PAUSE = "{\"date\":\"2022\",\"reason\":\"Val\"}";

  private WriteResources() {}

  static List<WriteResource> all() {
    return List.of(
        post(201, "/actors", "{\"id\":\"{new}\"," + ACTOR)
            .requires("/kind", "/name")
            .breaks("/name", "\"   \"", "/name")
            .breaks("/county", "\"02\"", "/county")
            .breaks("/validTo", "\"2019\"", "/validTo")
            .namesActors("/successor"),
        put("/actors/{id}", "{" + ACTOR)
            .requires("/kind", "/name")
            .breaks("/organisationNumber", "\"212000\"", "/organisationNumber")
            .breaks("/aliases", "[\"A\"]", "/aliases/0")
            .namesActors("/successor"),
        post(201, "/collaborations", "{\"id\":\"{new}\",\"owner\":\"region-12\"," + PROFILE)
            .requires("/title", "/owner", "/openedOn", "/form")
            .breaks("/openedOn", "\"9999\"", "/openedOn", "/endsOn")
            .breaks("/counties", "[\"12\",\"02\"]", "/counties/1")
            .breaks("/areas", "[\"SERVICE\",\"SERVICE\"]", "/areas/1")
            .namesActors("/owner"),
        put("/collaborations/{id}", "{" + PROFILE.replace("2020-01-01", "2019"))
            .requires("/title", "/openedOn", "/form")
            .breaks("/endsOn", "\"2018\"", "/endsOn")
            .breaks("/title", "\"\"", "/title"),
        post(
                200,
                "/collaborations/{id}/transfer",
                "{\"owner\":\"region-09\",\"reason\":\"Nytt beslut\"}")
            .requires("/owner", "/reason")
            .breaks("/owner", "\"region-12\"", "/owner")
            .namesActors("/owner"),
        post(200, "/collaborations/{id}/withdraw", "{\"reason\":\"Dubblett\"}")
            .requires("/reason")
            .breaks("/reason", "\" \"", "/reason"),
        post(200, "/collaborations/{id}/pause", TURN)
            .requires("/reason")
            .breaks("/date", "\"2019\"", "/date")
            .breaks("/date", "\"9999\"", "/date"),
        post(200, "/collaborations/{id}/resume", TURN)
            .after("/pause", PAUSE)
            .requires("/reason")
            .breaks("/date", "\"2021\"", "/date"),
        post(200, "/collaborations/{id}/close", TURN)
            .requires("/reason")
            .breaks("/date", "\"2021\"", "/date"),
        post(200, "/collaborations/{id}/reopen", TURN)
            .after("/close", PAUSE)
            .requires("/reason")
            .breaks("/date", "\"2021\"", "/date"),
        post(
                201,
                "/collaborations/{id}/participants",
                "{\"id\":\"{new}\",\"actor\":\"region-01\",\"joinedOn\":\"2021\",\"leftOn\":\"2022\"}")
            .requires("/actor", "/joinedOn")
            .breaks("/leftOn", "\"2021\"", "/leftOn")
            .breaks("/actor", "\"region-12\"", "/joinedOn")
            .namesActors("/actor"),
        post(200, "/collaborations/{id}/participants/{actor}/leave", "{\"leftOn\":\"2023\"}")
            .requires("/leftOn")
            .breaks("/leftOn", "\"2021-05\"", "/leftOn"),
        post(
                201,
                "/collaborations/{id}/roles",
                "{\"id\":\"{new}\",\"actor\":\"region-01\",\"role\":\"CO_OWNER\",\"from\":\"2021\","
                    + "\"until\":\"2022\"}")
            .requires("/actor", "/role", "/from")
            .breaks("/until", "\"2021\"", "/until")
            .namesActors("/actor"),
        post(
                200,
                "/collaborations/{id}/roles/end",
                "{\"actor\":\"region-12\",\"role\":\"INITIATOR\",\"until\":\"2022\"}")
            .requires("/actor", "/role", "/until")
            .breaks("/role", "\"MEDIATOR\"", "")
            .namesActors("/actor"),
        put(
                "/collaborations/{id}/mandates/{actor}",
                "{\"id\":\"{new}\",\"mandate\":\"DECIDE\",\"from\":\"2021\",\"note\":\"Beslut\"}")
            .requires("/mandate", "/from")
            .breaks("/from", "\"2019\"", "/from")
            .breaks("/note", "\"\"", "/note"),
        put(
                "/collaborations/{id}/perceptions/{actor}",
                "{\"id\":\"{new}\",\"date\":\"2021\",\"perceived\":3,\"desired\":5,\"comment\":\"Bra\"}")
            .requires("/date", "/perceived")
            .breaks("/perceived", "9", "/perceived")
            .breaks("/desired", "0", "/desired"),
        post(
                201,
                "/collaborations/{id}/ambitions",
                "{\"id\":\"{new}\",\"step\":5,\"by\":\"2030\",\"actorKind\":\"REGION\"}")
            .requires("/step", "/by")
            .breaks("/step", "0", "/step"),
        post(
                201,
                "/collaborations/{id}/links",
                "{\"id\":\"{new}\",\"assignment\":\"{assignment}\",\"task\":\"stod\",\"from\":\"2022\","
                    + "\"until\":\"2023\"}")
            .requires("/assignment", "/task", "/from")
            .breaks("/until", "\"2022\"", "/until")
            .namesTasks("/assignment", "/task"),
        post(
                201,
                "/collaborations/{id}/obstacles",
                "{\"id\":\"{new}\",\"kind\":\"GOAL_CONFLICT\",\"raisedOn\":\"2021\","
                    + "\"description\":\"Olika\",\"resolvedOn\":\"2022\",\"resolution\":\"Enade\"}")
            .requires("/kind", "/raisedOn", "/description")
            .breaks("/resolvedOn", "\"2020-05\"", "/resolvedOn")
            .breaks("/resolvedOn", "null", "/resolution"),
        post(
                200,
                "/collaborations/{id}/obstacles/{obstacle}/resolve",
                "{\"resolvedOn\":\"2022\",\"resolution\":\"Enade\"}")
            .requires("/resolvedOn")
            .breaks("/resolution", "\" \"", "/resolution"),
        post(201, "/collaborations/{id}/interactions", "{\"id\":\"{new}\"," + INTERACTION + "}")
            .requires("/date", "/form", "/observations", "/participants", "/summary")
            .breaks("/date", "\"2019\"", "/date")
            .breaks("/participants/1/actor", "\"region-12\"", "/participants/1/actor")
            .breaks("/evidence/0/url", "\"ftp://x\"", "/evidence/0/url")
            .namesActors("/participants/1/actor"),
        put(
                "/collaborations/{id}/interactions/{interaction}",
                "{" + INTERACTION + ",\"reason\":\"Fel dag\"}")
            .requires("/date", "/form", "/observations", "/participants", "/summary", "/reason")
            .breaks("/participants/0/people", "0", "/participants/0/people")
            .namesActors("/participants/1/actor"),
        post(
                200,
                "/collaborations/{id}/interactions/{interaction}/retract",
                "{\"reason\":\"Aldrig\"}")
            .requires("/reason")
            .breaks("/reason", "\"\"", "/reason"),
        put(
                "/collaborations/{id}/entries/{entry}",
                "{\"actor\":\"region-12\",\"role\":\"CO_OWNER\",\"from\":\"2021\",\"until\":\"2022\","
                    + "\"reason\":\"Fel roll\"}")
            .requires("/actor", "/role", "/from", "/reason")
            .breaks("/until", "\"2020\"", "/until")
            .namesActors("/actor"),
        post(200, "/collaborations/{id}/entries/{entry}/retract", "{\"reason\":\"Aldrig\"}")
            .requires("/reason")
            .breaks("/reason", "\"\"", "/reason"),
        post(201, "/assignments", "{\"id\":\"{new}\"," + ASSIGNMENT)
            .requires("/title", "/decidedOn", "/commissionedBy")
            .breaks("/tasks/0/id", "\"A\"", "/tasks/0/id")
            .breaks("/endsOn", "\"2021\"", "/endsOn")
            .namesActors("/commissionedBy", "/responsible/0", "/cooperating/0"),
        put("/assignments/{id}", "{" + ASSIGNMENT.replace("Uppdrag", "Annat"))
            .requires("/title", "/decidedOn", "/commissionedBy")
            .breaks("/tasks", "[]", "/tasks")
            .breaks("/ambitions/0/step", "9", "/ambitions/0/step")
            .namesActors("/commissionedBy", "/responsible/0", "/cooperating/0"),
        post(
                200,
                "/assignments/{id}/reports/{report}/submit",
                "{\"submittedOn\":\"2025\",\"link\":\"https://example.org/slut\"}")
            .requires("/submittedOn")
            .breaks("/submittedOn", "\"2021\"", "/submittedOn")
            .breaks("/link", "\"javascript:alert(1)\"", "/link"),
        post(201, "/assignments/{id}/follow-ups", SentFollowUp.BODY)
            .requires("/epoch", "/asOf", "/knownAt", "/rule", "/sha256", "/bytes", "/content")
            .breaks("/asOf", "\"2999-01-01\"", "/asOf")
            .breaks("/knownAt", "\"2999-01-01T00:00:00Z\"", "/knownAt")
            .breaks("/rule", "\"A b\"", "/rule")
            .breaks("/bytes", "1", "/bytes")
            .breaks("/sha256", "\"x\"", "/sha256")
            .breaks("/content", "\"x\"", "/content")
            .breaks("/rule", "\"2026-2\"", "/content"));
  }
}
