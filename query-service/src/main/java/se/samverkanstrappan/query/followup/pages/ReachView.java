package se.samverkanstrappan.query.followup.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;

/**
 * Who has been reached, and who has not.
 *
 * @param counties each with its region and its county board, in the Swedish order of their names
 */
record ReachView(
    List<CountyRow> counties, List<KindRow> kinds, List<Actor> others, List<Actor> groups) {

  /** A county; there may be a region or a board that exists no more besides the present one. */
  record CountyRow(String name, List<Actor> regions, List<Actor> boards) {}

  /**
   * An actor.
   *
   * @param exists whether it exists on the day; where it does not, it is not counted
   * @param highest the highest step it has established; null where it was not reached
   * @param highestOn the first day on which it had that
   * @param now the step it has on the day; null where it takes part in nothing then
   */
  record Actor(
      String name,
      String kind,
      boolean exists,
      @Nullable Figure highest,
      String highestOn,
      @Nullable Figure now) {}

  /** A kind of actor: how many of it exist, how many of those were reached, and who was not. */
  record KindRow(String kind, int registered, Figure reached, List<String> notReached) {}

  static ReachView of(JsonNode followUp, Telling telling) {
    JsonNode reach = followUp.path("reach");
    return new ReachView(
        counties(reach, telling),
        reach.path("kinds").valueStream().map(each -> kind(each, telling)).toList(),
        actors(reach.path("others").valueStream(), telling),
        actors(reach.path("groups").valueStream(), telling));
  }

  private static List<CountyRow> counties(JsonNode reach, Telling telling) {
    return Stream.of("regions", "countyBoards")
        .flatMap(each -> reach.path(each).valueStream())
        .map(each -> Telling.text(each, "county"))
        .filter(Objects::nonNull)
        .distinct()
        .map(code -> county(code, reach, telling))
        .sorted(Comparator.comparing(CountyRow::name, Language.swedishOrder()::compare))
        .toList();
  }

  private static CountyRow county(String code, JsonNode reach, Telling telling) {
    return new CountyRow(
        County.name(code),
        actors(in(code, reach.path("regions")), telling),
        actors(in(code, reach.path("countyBoards")), telling));
  }

  private static Stream<JsonNode> in(String county, JsonNode rows) {
    return rows.valueStream().filter(each -> county.equals(Telling.text(each, "county")));
  }

  private static List<Actor> actors(Stream<JsonNode> rows, Telling telling) {
    return rows.map(each -> actor(each, telling))
        .sorted(
            Comparator.comparing(Actor::exists)
                .reversed()
                .thenComparing(Actor::name, Language.swedishOrder()::compare))
        .toList();
  }

  private static Actor actor(JsonNode row, Telling telling) {
    JsonNode highest = row.path("highest");
    return new Actor(
        Telling.id(row, "name"),
        telling.word(Telling.id(row, "kind"), ActorKind.class),
        row.path("exists").asBoolean(true),
        telling.step(highest),
        Telling.id(highest, "day"),
        telling.step(row.path("now")));
  }

  private static KindRow kind(JsonNode row, Telling telling) {
    return new KindRow(
        telling.word(Telling.id(row, "kind"), ActorKind.class),
        row.path("registered").asInt(0),
        telling.figure(Integer.toString(row.path("reached").asInt(0)), row),
        row.path("notReached")
            .valueStream()
            .map(each -> Telling.id(each, "name"))
            .sorted(Language.swedishOrder()::compare)
            .toList());
  }
}
