package se.samverkanstrappan.query.web;

import java.util.Map;
import java.util.Set;

/** What Sweden's 21 counties are called, in either language. */
public final class County {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("01", "Stockholm"),
          Map.entry("03", "Uppsala"),
          Map.entry("04", "Södermanland"),
          Map.entry("05", "Östergötland"),
          Map.entry("06", "Jönköping"),
          Map.entry("07", "Kronoberg"),
          Map.entry("08", "Kalmar"),
          Map.entry("09", "Gotland"),
          Map.entry("10", "Blekinge"),
          Map.entry("12", "Skåne"),
          Map.entry("13", "Halland"),
          Map.entry("14", "Västra Götaland"),
          Map.entry("17", "Värmland"),
          Map.entry("18", "Örebro"),
          Map.entry("19", "Västmanland"),
          Map.entry("20", "Dalarna"),
          Map.entry("21", "Gävleborg"),
          Map.entry("22", "Västernorrland"),
          Map.entry("23", "Jämtland"),
          Map.entry("24", "Västerbotten"),
          Map.entry("25", "Norrbotten"));

  private County() {}

  /** The codes of all of them. */
  public static Set<String> codes() {
    return NAMES.keySet();
  }

  /** The name of a county, or its code where it is none of them. */
  public static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }
}
