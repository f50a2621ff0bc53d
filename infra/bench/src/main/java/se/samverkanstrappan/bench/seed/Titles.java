package se.samverkanstrappan.bench.seed;

import java.util.List;
import java.util.Random;

/** Made-up titles and texts in Swedish, with words to search for. */
final class Titles {
  private static final List<String> HOW =
      List.of("Gemensam", "Långsiktig", "Ny", "Fördjupad", "Regional", "Mellankommunal", "Öppen");

  /** All of common gender, so that they go with what is said of them. */
  private static final List<String> WHAT =
      List.of(
          "kustplan",
          "bredbandsutbyggnad",
          "kompetensförsörjning",
          "kollektivtrafik över gränsen",
          "livsmedelsstrategi",
          "vattenförsörjning",
          "kulturplan",
          "energiomställning",
          "besöksnäring",
          "hälsa för äldre",
          "bostadsförsörjning",
          "beredskap för skyfall",
          "grön infrastruktur",
          "utbildning på landsbygden",
          "innovation i skogen");

  private static final List<String> WHERE =
      List.of("i norr", "i söder", "vid kusten", "i fjällen", "på öarna", "längs ån", "i länet");
  private static final List<String> HAPPENED =
      List.of(
          "Parterna gick igenom underlaget",
          "Kommunerna berättade hur de ser på läget",
          "Ett utkast diskuterades avsnitt för avsnitt",
          "Arbetsgruppen tog fram ett gemensamt förslag",
          "Frågor från förra mötet besvarades");

  private Titles() {}

  static String title(int number, Random random) {
    return "Exempel: "
        + String.join(
            " ",
            Register.any(HOW, random),
            Register.any(WHAT, random),
            Register.any(WHERE, random),
            Integer.toString(number));
  }

  static String purpose(Random random) {
    return "Exempel: parterna vill komma fram till en hållbar "
        + Register.any(WHAT, random)
        + " som alla kan stå bakom.";
  }

  static String happened(Random random) {
    return "Exempel: " + Register.any(HAPPENED, random) + " (" + Register.any(WHAT, random) + ").";
  }
}
