package se.samverkanstrappan.query.entryforms;

import java.util.LinkedHashMap;
import java.util.Map;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Subject;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.placement.Status;

/** The way from the page of a collaboration to what can be written about it. */
public final class FormLinks {
  private FormLinks() {}

  /** By the name of each form, its address; only of those that who asks may fill in now. */
  public static Map<String, String> of(Subject subject) {
    Status status =
        subject.collaboration().placement(subject.today(), PlacementRule.CURRENT).status();
    Map<String, String> links = new LinkedHashMap<>();
    for (Form each : EntryForms.ALL) {
      if (isOfThePage(each) && isPossible(each, status) && each.mayWrite().test(subject)) {
        links.put(each.words(), subject.frame().to(each.address(subject)));
      }
    }
    return links;
  }

  /** What is about one entry is led to from that entry. */
  private static boolean isOfThePage(Form form) {
    return form.page().matches("/samverkan/\\{id}/[^{]+");
  }

  private static boolean isPossible(Form form, Status status) {
    return status != Status.WITHDRAWN
        && switch (form.words()) {
          case "pause" -> status == Status.ACTIVE;
          case "resume" -> status == Status.PAUSED;
          case "close" -> status == Status.ACTIVE || status == Status.PAUSED;
          case "reopen" -> status == Status.CLOSED;
          default -> true;
        };
  }
}
