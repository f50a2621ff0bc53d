package se.samverkanstrappan.query.followup;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.actor.ActorRegistered;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.query.BookInMemory;

/** The regions and county boards, and the authorities that the documented assignment names. */
public final class Sweden {
  private static final List<String> COUNTIES =
      List.of(
          "01",
          "Region Stockholm",
          "Länsstyrelsen i Stockholms län",
          "03",
          "Region Uppsala",
          "Länsstyrelsen i Uppsala län",
          "04",
          "Region Sörmland",
          "Länsstyrelsen i Södermanlands län",
          "05",
          "Region Östergötland",
          "Länsstyrelsen i Östergötlands län",
          "06",
          "Region Jönköpings län",
          "Länsstyrelsen i Jönköpings län",
          "07",
          "Region Kronoberg",
          "Länsstyrelsen i Kronobergs län",
          "08",
          "Region Kalmar län",
          "Länsstyrelsen i Kalmar län",
          "09",
          "Region Gotland",
          "Länsstyrelsen i Gotlands län",
          "10",
          "Region Blekinge",
          "Länsstyrelsen i Blekinge län",
          "12",
          "Region Skåne",
          "Länsstyrelsen i Skåne län",
          "13",
          "Region Halland",
          "Länsstyrelsen i Hallands län",
          "14",
          "Västra Götalandsregionen",
          "Länsstyrelsen i Västra Götalands län",
          "17",
          "Region Värmland",
          "Länsstyrelsen i Värmlands län",
          "18",
          "Region Örebro län",
          "Länsstyrelsen i Örebro län",
          "19",
          "Region Västmanland",
          "Länsstyrelsen i Västmanlands län",
          "20",
          "Region Dalarna",
          "Länsstyrelsen i Dalarnas län",
          "21",
          "Region Gävleborg",
          "Länsstyrelsen i Gävleborgs län",
          "22",
          "Region Västernorrland",
          "Länsstyrelsen i Västernorrlands län",
          "23",
          "Region Jämtland Härjedalen",
          "Länsstyrelsen i Jämtlands län",
          "24",
          "Region Västerbotten",
          "Länsstyrelsen i Västerbottens län",
          "25",
          "Region Norrbotten",
          "Länsstyrelsen i Norrbottens län");

  private Sweden() {}

  public static void register(BookInMemory book) {
    for (int i = 0; i < COUNTIES.size(); i += 3) {
      String code = COUNTIES.get(i);
      boolean gotland = code.equals("09");
      book.register(
          "region-" + code,
          actor(
              ActorKind.REGION,
              COUNTIES.get(i + 1),
              code,
              gotland ? List.of("kommun-0980") : List.of()));
      book.register(
          "lansstyrelse-" + code,
          actor(ActorKind.COUNTY_BOARD, COUNTIES.get(i + 2), code, List.of()));
    }
    for (String name : List.of("Tillväxtverket", "Boverket", "Trafikverket")) {
      String id = "myndighet-" + name.toLowerCase(Locale.ROOT).replace('ä', 'a');
      book.register(id, actor(ActorKind.AUTHORITY, name, null, List.of()));
    }
  }

  private static ActorRegistered actor(
      ActorKind kind, String name, @Nullable String county, List<String> aliases) {
    return new ActorRegistered(
        new ActorProfile(kind, name, null, county, null, null, false, aliases, null, null, null));
  }
}
