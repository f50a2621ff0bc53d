package se.samverkanstrappan.query.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.explanation.Explanation.Quorum;
import se.samverkanstrappan.query.placement.LastStep;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;

/** Says where the collaboration stands, and by what. */
record WhyHere(Explanation explanation, PlacementRule rule, Phrases phrases) {

  List<String> sentences() {
    Placement placement = explanation.placement();
    Quorum quorum = explanation.quorum();
    String day = phrases.day(explanation.asOf());
    if (quorum == null) {
      return List.of(phrases.say("why.status." + placement.status(), day));
    }
    String window = phrases.say("why.months", rule.windowMonths());
    int step = Objects.requireNonNull(placement.step());
    int emerging = Objects.requireNonNull(placement.emerging());
    List<String> sentences = new ArrayList<>();
    sentences.add(standing(day, step, quorum));
    if (placement.status() == Status.PAUSED) {
      sentences.add(phrases.say("why.paused"));
    }
    if (placement.dormant()) {
      sentences.add(phrases.say("why.dormant", window));
      sentences.addAll(shadow(placement.last()));
    }
    if (emerging > step) {
      int showing = explanation.steps().get(emerging - 1).emerging();
      sentences.add(
          phrases.say(
              "why.emerging", emerging, phrases.step(emerging), showing, quorum.participants()));
    }
    sentences.add(phrases.say("why.rule", rule.confirmations(), window, rule.id()));
    return sentences;
  }

  private String standing(String day, int step, Quorum quorum) {
    String name = phrases.step(step);
    if (quorum.participants() < 2) {
      return phrases.say("why.few", day, name, quorum.participants());
    }
    if (step == 1) {
      return phrases.say("why.first", day, name, quorum.participants());
    }
    int established = explanation.steps().get(step - 1).established();
    return phrases.say(
        "why.stands", day, step, name, established, quorum.participants(), quorum.needed());
  }

  private List<String> shadow(@Nullable LastStep last) {
    return last == null
        ? List.of()
        : List.of(
            phrases.say(
                "why.last", last.step(), phrases.step(last.step()), phrases.last(last.until())));
  }
}
