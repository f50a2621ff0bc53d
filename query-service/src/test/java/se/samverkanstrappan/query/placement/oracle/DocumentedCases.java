package se.samverkanstrappan.query.placement.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.LifecycleChanged;
import se.samverkanstrappan.events.collaboration.ParticipantJoined;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.LifecycleKind;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The collaborations that public reports tell of, as the events that would record them. */
final class DocumentedCases {
  private DocumentedCases() {}

  static List<CollaborationEvent> log(String id) {
    for (JsonNode collaboration : bundle().path("collaborations")) {
      if (collaboration.path("id").asString().equals(id)) {
        return eventsOf(collaboration);
      }
    }
    throw new IllegalArgumentException("no such case: " + id);
  }

  static List<String> ids() {
    List<String> ids = new ArrayList<>();
    bundle().path("collaborations").forEach(each -> ids.add(each.path("id").asString()));
    return ids;
  }

  private static JsonNode bundle() {
    try (InputStream file =
        Objects.requireNonNull(
            DocumentedCases.class.getResourceAsStream("/cases/documented.json"))) {
      return new JsonMapper().readTree(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<CollaborationEvent> eventsOf(JsonNode it) {
    List<CollaborationEvent> log = new ArrayList<>();
    log.add(opening(it));
    for (JsonNode stay : it.path("participants")) {
      String actor = stay.path("actor").asString();
      log.add(new ParticipantJoined("stay-" + actor, actor, date(stay, "joinedOn")));
    }
    for (JsonNode interaction : it.path("interactions")) {
      log.add(new InteractionLogged(interaction.path("id").asString(), interaction(interaction)));
    }
    for (JsonNode change : it.path("lifecycle")) {
      LifecycleKind kind = LifecycleKind.valueOf(change.path("kind").asString());
      log.add(new LifecycleChanged("change-" + log.size(), kind, date(change, "date"), null));
    }
    return log;
  }

  private static CollaborationOpened opening(JsonNode it) {
    return new CollaborationOpened(
        it.path("title").asString(),
        null,
        it.path("owner").asString(),
        date(it, "openedOn"),
        null,
        CollaborationForm.valueOf(it.path("form").asString()),
        List.of(),
        List.of());
  }

  private static Interaction interaction(JsonNode it) {
    List<Observation> seen = new ArrayList<>();
    it.path("observations").forEach(each -> seen.add(Observation.valueOf(each.asString())));
    List<Attendance> there = new ArrayList<>();
    it.path("participants")
        .forEach(
            each -> there.add(new Attendance(each.path("actor").asString(), part(each), null)));
    return new Interaction(
        date(it, "date"),
        it.path("estimated").asBoolean(false),
        InteractionForm.valueOf(it.path("form").asString()),
        seen,
        there,
        it.path("summary").asString(),
        null,
        List.of());
  }

  private static @Nullable Part part(JsonNode attendance) {
    return attendance.has("part") ? Part.valueOf(attendance.path("part").asString()) : null;
  }

  private static PartialDate date(JsonNode node, String field) {
    return PartialDate.parse(node.path(field).asString());
  }
}
