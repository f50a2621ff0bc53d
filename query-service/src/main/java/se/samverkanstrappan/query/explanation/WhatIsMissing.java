package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.explanation.Missing.Lacking;
import se.samverkanstrappan.query.placement.PlacementRule;

/** Says what is missing for the next step, and for whom. */
record WhatIsMissing(Explanation explanation, PlacementRule rule, Phrases phrases) {

  private record Lack(int dates, String shown, @Nullable LocalDate before) {}

  List<String> sentences() {
    Missing missing = explanation.missing();
    if (missing == null) {
      return explanation.quorum() == null ? List.of() : List.of(phrases.say("why.top"));
    }
    List<String> sentences = new ArrayList<>();
    if (missing.participants() > 0) {
      sentences.add(phrases.say("why.join", missing.participants()));
    }
    String name = phrases.step(missing.step());
    if (missing.actors() == 0) {
      sentences.add(phrases.say("why.missing.none", missing.step(), name));
      return sentences;
    }
    sentences.add(
        phrases.say(
            "why.missing",
            missing.step(),
            name,
            missing.quorum(),
            missing.established(),
            missing.actors()));
    sentences.addAll(lacks(missing));
    return sentences;
  }

  private List<String> lacks(Missing missing) {
    Groups<Lack> groups = new Groups<>();
    for (Lacking each : missing.lacking()) {
      String shown = each.shown().isEmpty() ? "" : phrases.dates(each.shown());
      groups.add(new Lack(each.dates(), shown, each.before()), each.actor());
    }
    List<String> sentences = new ArrayList<>(groups.tell(this::group));
    if (groups.others() > 0) {
      sentences.add(phrases.say("why.lacks.more", groups.others()));
    }
    return sentences;
  }

  private String group(Lack lack, List<String> actors) {
    String names = phrases.names(actors);
    return lack.before() == null
        ? phrases.say("why.lacks.all", names, rule.windowMonths(), lack.dates(), actors.size())
        : phrases.say(
            "why.lacks.some",
            names,
            lack.shown(),
            lack.dates(),
            phrases.last(lack.before()),
            actors.size());
  }
}
