package se.samverkanstrappan.query.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.collaboration.DocumentedCases;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.oracle.RandomCollaboration;
import se.samverkanstrappan.query.web.Language;

class SentencesTest {
  private static final Map<String, String> NAMES =
      Map.of(
          "region-07", "Region Kronoberg",
          "region-08", "Region Kalmar län",
          "region-10", "Region Blekinge",
          "grupp-regionerna", "Regionerna gemensamt",
          "grupp-lansstyrelserna", "Länsstyrelserna gemensamt",
          "myndighet-tillvaxtverket", "Tillväxtverket",
          "myndighet-boverket", "Boverket",
          "myndighet-trafikverket", "Trafikverket");

  private static Sentences sentences(String id, String day, Language language) {
    return KnownCollaboration.from(DocumentedCases.events(id))
        .map(known -> known.explanation(LocalDate.parse(day), PlacementRule.CURRENT))
        .map(it -> Sentences.of(it, PlacementRule.CURRENT, language, NAMES))
        .orElseThrow();
  }

  @Test
  void sayWhyOneStandsHighest() {
    assertThat(sentences("sydosttriangeln", "2025-01-01", Language.SV))
        .isEqualTo(
            new Sentences(
                List.of(
                    "Den 2025-01-01 står samverkan på steg 8, Samskapa: 3 av 3 deltagare har"
                        + " etablerat det, och det räcker med 2.",
                    "En aktör har etablerat ett steg när den har visat det på 2 olika dagar med"
                        + " mindre än 18 månader emellan. Sedan gäller det i 18 månader."
                        + " (Regel 2026-1.)"),
                List.of(
                    "Region Blekinge, Region Kalmar län och Region Kronoberg visade det 2024 och"
                        + " 2024-11-27. Det gäller till och med 2026-05-26.",
                    "Om inget mer händer står samverkan kvar på steg 8 till och med 2026-05-26."
                        + " Sedan har färre än 2 deltagare det kvar."),
                List.of("Steg 8 är det högsta.")));
  }

  @Test
  void sayTheSameInEnglish() {
    assertThat(sentences("sydosttriangeln", "2025-01-01", Language.EN))
        .isEqualTo(
            new Sentences(
                List.of(
                    "On 2025-01-01 the collaboration stands on step 8, Co-create: 3 of 3"
                        + " participants have established it, and 2 are enough.",
                    "An actor has established a step when it has shown it on 2 different days less"
                        + " than 18 months apart. It then counts for 18 months. (Rule 2026-1.)"),
                List.of(
                    "Region Blekinge, Region Kalmar län and Region Kronoberg showed it in 2024 and"
                        + " on 2024-11-27. It counts up to and including 2026-05-26.",
                    "If nothing more happens, the collaboration stays on step 8 up to and including"
                        + " 2026-05-26. After that fewer than 2 participants have it."),
                List.of("Step 8 is the highest.")));
  }

  @Test
  void sayWhoLacksWhatForTheNextStep() {
    Sentences sentences = sentences("stod-strategisk-planering", "2025-01-01", Language.SV);

    assertThat(sentences.standing())
        .startsWith(
            "Den 2025-01-01 står samverkan på steg 2, Informera: 3 av 5 deltagare har etablerat"
                + " det, och det räcker med 3.",
            "Den är på väg mot steg 5, Konsultera: 5 av 5 deltagare har visat det, men för få har"
                + " etablerat det.");
    assertThat(sentences.missing())
        .containsExactly(
            "För steg 3, Lyssna, krävs att minst 3 deltagare har etablerat det. 2 har det, så det"
                + " fattas 1.",
            "Boverket, Länsstyrelserna gemensamt och Trafikverket visade det 2024-11-27 och behöver"
                + " visa det en dag till, senast 2026-05-26.");
    assertThat(sentences("stod-strategisk-planering", "2025-01-01", Language.EN).missing())
        .containsExactly(
            "Step 3, Listen, takes at least 3 participants that have established it. 2 have, so 1"
                + " is missing.",
            "Boverket, Länsstyrelserna gemensamt and Trafikverket showed it on 2024-11-27 and need"
                + " to show it on one more day, by 2026-05-26.");
  }

  @Test
  void countManyActorsAndCastTheShadowOfWhatWas() {
    Sentences sentences = sentences("stod-strategisk-planering", "2026-11-20", Language.SV);

    assertThat(sentences.standing())
        .startsWith(
            "Den 2026-11-20 står samverkan på steg 1, Öppenhet: för få av de 5 deltagarna har"
                + " etablerat ett högre steg.",
            "Samverkan är vilande: inget har hänt på 18 månader.",
            "Senast stod den på steg 2, Informera, till och med 2026-05-26.");
    assertThat(sentences.holds()).isEmpty();
    assertThat(sentences.missing())
        .containsExactly(
            "För steg 2, Informera, krävs att minst 3 deltagare har etablerat det. Ingen har det,"
                + " så det fattas 3.",
            "Boverket, Länsstyrelserna gemensamt, Regionerna gemensamt och 2 till har inte visat"
                + " det de senaste 18 månaderna och behöver visa det på 2 olika dagar.");
  }

  @Test
  void sayWhereThereIsNoStep() {
    assertThat(sentences("regionplan-skane", "2025-01-01", Language.SV))
        .isEqualTo(
            new Sentences(
                List.of(
                    "Den 2025-01-01 är samverkan avslutad, och en avslutad samverkan har ingen"
                        + " placering."),
                List.of(),
                List.of()));
    assertThat(sentences("regionplan-skane", "2018-01-01", Language.EN).standing())
        .containsExactly("On 2018-01-01 the collaboration has not opened yet.");
  }

  @Test
  void leaveNoTemplateUnfilledUnderAnyRule() {
    for (long seed = 1; seed <= 200; seed++) {
      RandomCollaboration example = RandomCollaboration.from(seed);
      KnownCollaboration known = new ChangedBook(example.log(), example.rule()).known();
      for (int days = -5; days < 900; days += 61) {
        LocalDate day = known.openedOn().plusDays(days);
        Explanation explanation = known.explanation(day, example.rule());
        for (Language language : Language.values()) {
          Sentences told = Sentences.of(explanation, example.rule(), language, Map.of());
          assertThat(told.standing()).as("%s on %s", example, day).isNotEmpty();
          assertThat(told.toString())
              .as("%s on %s", example, day)
              .doesNotContain("{", "#", "|", "null", "choice");
        }
      }
    }
  }
}
