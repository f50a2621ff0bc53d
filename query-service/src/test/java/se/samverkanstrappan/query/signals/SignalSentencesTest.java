package se.samverkanstrappan.query.signals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.web.Language;

class SignalSentencesTest {
  private static final Map<String, String> NAMES = Map.of("a", "Anorum", "b", "Berga", "c", "Ceda");

  /** As of different days, every signal is there. */
  private static Story everything() {
    Story story =
        Story.project("2024-01-01", "2025-06-30")
            .is(ActorKind.MUNICIPALITY, "a", "b", "c")
            .joined("2024-01-01", "a", "b", "c")
            .ambition(8, "2024-02-01", null)
            .ambition(8, "2024-02-01", ActorKind.MUNICIPALITY)
            .obstacle("2024-01-01", null)
            .role("a", Role.SUPERVISOR, "2024-01-01", null)
            .role("a", Role.SUPPORTER, "2024-01-01", null)
            .role("a", Role.FINANCIER, "2024-01-01", null)
            .mandate("a", Mandate.OBSERVE, "2024-01-01")
            .mandate("b", Mandate.UNCLEAR, "2024-01-01");
    List.of("2024-02-01", "2024-02-11", "2024-02-21", "2024-03-01")
        .forEach(day -> story.met(day, 6, 1, "a", "b"));
    return story.perceives("a", 1, "2024-03-01").perceives("b", 6, "2024-03-01");
  }

  private static List<SignalSentences> told(SignalCode code, Language language) {
    return Stream.of("2025-05-01", "2025-08-01", "2025-10-01")
        .flatMap(day -> SignalSentences.together(everything().on(day), language, NAMES).stream())
        .filter(each -> each.code() == code)
        .map(SignalSentences.Group::sentences)
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void tellEverySignalInBothLanguages(SignalCode code) {
    for (Language language : Language.values()) {
      assertThat(told(code, language))
          .isNotEmpty()
          .allSatisfy(
              each ->
                  assertThat(each.what() + each.since() + each.clears())
                      .doesNotContain("{", "}", "#", "|", "null", "choice", "''")
                      .matches("[A-ZÅÄÖ].*\\."));
    }
  }

  @Test
  void tellAmbitionsForAllAndForAKind() {
    assertThat(told(SignalCode.AMBITION_MISSED, Language.SV))
        .extracting(SignalSentences::what)
        .contains(
            "Ambitionen att nå steg 8, Samskapa, till 2024-02-01 är inte nådd.",
            "Ambitionen att nå steg 8, Samskapa, till 2024-02-01 för aktörer av slaget Kommun är"
                + " inte nådd.");
    assertThat(told(SignalCode.AMBITION_MISSED, Language.EN))
        .extracting(SignalSentences::clears)
        .contains("At least 2 more of the kind Municipality establish step 8, Co-create.");
  }

  @Test
  void tellWhoseStepRunsOut() {
    Story story =
        Story.opened("2024-01-01")
            .joined("2024-01-01", "a", "b")
            .met("2024-02-01", 7, "a", "b")
            .met("2024-03-01", 7, "a", "b");
    List<SignalOn> signals = List.of(story.only(SignalCode.SLIPPING, "2025-08-01"));

    assertThat(SignalSentences.each(signals, Language.SV, NAMES).getFirst().clears())
        .isEqualTo(
            "Minst 2 av dem vars steg 7, Samarbeta, löper ut visar det igen före 2025-09-01:"
                + " Anorum och Berga.");
    assertThat(SignalSentences.each(signals, Language.EN, NAMES).getFirst().clears())
        .isEqualTo(
            "At least 2 of those whose step 7, Collaborate, runs out show it again before"
                + " 2025-09-01: Anorum and Berga.");
  }

  @Test
  void tellRolesByTheirNames() {
    assertThat(told(SignalCode.DUAL_ROLE, Language.SV))
        .contains(
            new SignalSentences(
                "Anorum har rollen Tillsyn och samtidigt Finansiär och Stödjande.",
                "Sedan 2024-01-01.",
                "Rollen Tillsyn avslutas, eller Finansiär och Stödjande."));
  }

  @Test
  void tellTheSameOfSeveralActorsOnce() {
    Story story = Story.opened("2024-01-01").joined("2024-01-01", "a", "b", "c");
    List<SignalOn> signals = story.mandate("c", Mandate.UNCLEAR, "2024-02-01").on("2024-12-31");

    assertThat(SignalSentences.together(signals, Language.EN, NAMES))
        .extracting(each -> each.sentences().what())
        .containsExactly(
            "Anorum and Berga have taken part for more than 90 days without a mandate.",
            "Ceda has taken part for more than 90 days with an unclear mandate.",
            "Nobody is coordinating process leader.");
    assertThat(SignalSentences.each(signals, Language.EN, NAMES))
        .extracting(SignalSentences::what)
        .startsWith("Anorum has taken part for more than 90 days without a mandate.");
  }

  @Test
  void tellHowMuchQuieterItIs() {
    Story story = Story.opened("2024-01-01").joined("2024-01-01", "a", "b");
    List.of("2024-02-01", "2024-02-11", "2024-02-22", "2024-03-10", "2024-03-14")
        .forEach(day -> story.met(day, 2, "a", "b"));
    story.changed(LifecycleKind.PAUSED, "2024-03-20").changed(LifecycleKind.RESUMED, "2024-04-01");
    List<SignalOn> signals = List.of(story.only(SignalCode.SILENT, "2024-05-01"));

    assertThat(SignalSentences.each(signals, Language.SV, NAMES).getFirst().what())
        .isEqualTo(
            "Senast något hände var 2024-03-14, för 48 dagar sedan. I vanliga fall går det 10,5"
                + " dagar.");
  }
}
