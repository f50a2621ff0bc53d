package se.samverkanstrappan.query.collaboration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.County;

/** A filter as the forms of pages show it: what is asked for, and what can be. */
public record FilterForm(CollaborationFilter asked) {

  /** The parameters that ask for it, in the order of the form. */
  public Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    put("q", asked.q(), parameters);
    put("county", asked.county(), parameters);
    put("area", asked.area(), parameters);
    put("form", asked.form(), parameters);
    put("step", asked.step(), parameters);
    put("status", asked.status(), parameters);
    put("signal", asked.signal(), parameters);
    put("actor", asked.actor(), parameters);
    put("owner", asked.owner(), parameters);
    put("assignment", asked.assignment(), parameters);
    return parameters;
  }

  /** Whether it asks for anything that the form folds away. */
  public boolean asksForMore() {
    return asked.step() != null
        || asked.status() != null
        || asked.signal() != null
        || asked.actor() != null
        || asked.owner() != null
        || asked.assignment() != null;
  }

  /** The codes of the counties, by name. */
  public List<String> counties() {
    return County.codes();
  }

  public List<Area> areas() {
    return List.of(Area.values());
  }

  public List<CollaborationForm> forms() {
    return List.of(CollaborationForm.values());
  }

  public List<LadderStep> steps() {
    return List.of(LadderStep.values());
  }

  /** Those that can be asked for on a day. */
  public List<Status> statuses() {
    return List.of(Status.ACTIVE, Status.PAUSED, Status.CLOSED, Status.NOT_OPENED);
  }

  public List<SignalCode> signals() {
    return List.of(SignalCode.values());
  }

  private static void put(String name, @Nullable Object value, Map<String, String> parameters) {
    if (value != null) {
      parameters.put(name, value.toString());
    }
  }
}
