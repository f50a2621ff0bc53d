package se.samverkanstrappan.query.followup.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.followup.WrittenFollowUp;
import se.samverkanstrappan.query.web.Frame;
import tools.jackson.databind.JsonNode;

/**
 * A follow-up as a page shows it, whichever version of the code wrote it.
 *
 * @param facts what the assignment is, and what was asked
 * @param reported whether a report had been submitted, so that there is a step at it
 */
record FollowUpView(
    String title,
    @Nullable String reference,
    List<Fact> facts,
    boolean reported,
    List<TaskView> tasks,
    ReachView reach,
    ReachPicture picture,
    StandingView standing) {

  /** Something the assignment says of itself. */
  record Fact(String name, String value) {}

  /**
   * Shows one.
   *
   * @param frame of a page about its day, so that what it opens is of that day too
   */
  static FollowUpView of(WrittenFollowUp written, Frame frame) {
    JsonNode tree = written.tree();
    Telling telling = new Telling(tree, frame);
    JsonNode assignment = tree.path("assignment");
    ReachView reach = ReachView.of(tree, telling);
    return new FollowUpView(
        telling.title(tree),
        Telling.text(assignment, "reference"),
        facts(assignment, tree, telling),
        tree.has("lastReport"),
        TaskView.of(tree, telling),
        reach,
        ReachPicture.of(reach.counties()),
        StandingView.of(tree, telling));
  }

  private static List<Fact> facts(JsonNode assignment, JsonNode tree, Telling telling) {
    List<Fact> facts = new ArrayList<>();
    JsonNode source = assignment.path("source");
    String giver = Telling.id(assignment, "commissionedBy");
    add("reference", Telling.id(assignment, "reference"), facts, telling);
    add("commissionedBy", telling.called(giver), facts, telling);
    add("responsible", telling.called(assignment.path("responsible")), facts, telling);
    add("cooperating", telling.called(assignment.path("cooperating")), facts, telling);
    add("decidedOn", Telling.id(assignment, "decidedOn"), facts, telling);
    add("endsOn", Telling.id(assignment, "endsOn"), facts, telling);
    add("lastReport", Telling.id(tree.path("lastReport"), "on"), facts, telling);
    add("source", Telling.id(source, "label"), facts, telling);
    add("asOf", Telling.id(tree, "asOf"), facts, telling);
    add("knownAt", Telling.id(tree, "knownAt"), facts, telling);
    add("rule", Telling.id(tree, "rule"), facts, telling);
    return facts;
  }

  private static void add(String name, String value, List<Fact> facts, Telling telling) {
    if (!value.isEmpty()) {
      facts.add(new Fact(telling.say("followup.fact." + name), value));
    }
  }
}
