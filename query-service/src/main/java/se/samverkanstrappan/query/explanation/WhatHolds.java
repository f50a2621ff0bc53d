package se.samverkanstrappan.query.explanation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.samverkanstrappan.query.explanation.Explanation.Quorum;
import se.samverkanstrappan.query.explanation.StepShown.ActorShown;

/** Says who holds the present step, by which dates and until when. */
record WhatHolds(Explanation explanation, Phrases phrases) {

  private record Shown(String dates, LocalDate until) {}

  List<String> sentences() {
    Holding holds = explanation.holds();
    Quorum quorum = explanation.quorum();
    if (holds == null || quorum == null || holds.until() == null) {
      return List.of();
    }
    Groups<Shown> groups = new Groups<>();
    for (ActorShown each : explanation.steps().get(holds.step() - 1).actors()) {
      if (each.established()) {
        LocalDate until = Objects.requireNonNull(each.until());
        groups.add(new Shown(phrases.dates(each.dates()), until), each.actor());
      }
    }
    List<String> sentences = new ArrayList<>(groups.tell(this::group));
    if (groups.others() > 0) {
      sentences.add(phrases.say("why.holds.more", groups.others()));
    }
    String last = phrases.last(holds.until());
    sentences.add(phrases.say("why.until", holds.step(), last, quorum.needed()));
    return sentences;
  }

  private String group(Shown shown, List<String> actors) {
    return phrases.say(
        "why.holds", phrases.names(actors), shown.dates(), phrases.last(shown.until()));
  }
}
