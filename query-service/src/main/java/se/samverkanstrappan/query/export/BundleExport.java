package se.samverkanstrappan.query.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.query.actor.ActorView;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes what import takes. */
final class BundleExport implements Export {
  private static final String FORMAT = "samverkanstrappan-bundle/1";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(each -> each.withValueInclusion(Include.NON_NULL))
          // What is not so need not be said.
          .withConfigOverride(
              boolean.class,
              each ->
                  each.setInclude(JsonInclude.Value.construct(Include.NON_DEFAULT, Include.ALWAYS)))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .addMixIn(ActorProfile.class, ActorInBundle.class)
          .addMixIn(Interaction.class, InteractionInBundle.class)
          // Half a bundle must not be made to look like a whole one.
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .build();

  @Override
  public void write(ExportedBook book, OutputStream out) throws IOException {
    JsonGenerator json = MAPPER.createGenerator(out);
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    json.writeArrayPropertyStart("actors");
    for (ActorView actor : book.actors()) {
      json.writePOJO(BundleActor.of(actor));
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("assignments");
    for (BundleAssignment assignment : book.assignments()) {
      json.writePOJO(assignment);
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("collaborations");
    book.eachStanding(known -> json.writePOJO(BundleCollaboration.of(known, book.asOf())));
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  /** What a bundle leaves out of it. */
  interface ActorInBundle {
    @JsonInclude(Include.NON_EMPTY)
    List<String> aliases();
  }

  /** What a bundle leaves out of it. */
  interface InteractionInBundle {
    @JsonInclude(Include.NON_EMPTY)
    List<Evidence> evidence();
  }
}
