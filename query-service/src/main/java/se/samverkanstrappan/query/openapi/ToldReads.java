package se.samverkanstrappan.query.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.query.deadletters.LetterState;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.web.Problem;

/** What is told of the reads, and how it goes together with what is found. */
final class ToldReads {
  private static final String ADMINISTRATION = "/api/v1/admin/";
  private static final String FILE = "/query-openapi/document.json";

  /** Parameters that take one of the words that the code knows. */
  private static final Map<String, Class<? extends Enum<?>>> WORDS =
      Map.of(
          "area", Area.class,
          "code", SignalCode.class,
          "form", CollaborationForm.class,
          "kind", ActorKind.class,
          "signal", SignalCode.class,
          "state", LetterState.class,
          "status", Status.class);

  private static final List<String> WRONG_WRITES =
      List.of("400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "503");

  private static final List<String> WRONG_ORDERS = List.of("400", "401", "403", "429", "503");

  /** What is wrong with the one thing that something is to be done to. */
  private static final List<String> WRONG_ONES = List.of("404", "422");

  private ToldReads() {}

  static OpenAPI read() {
    OpenAPI told;
    try (InputStream file = ToldReads.class.getResourceAsStream(FILE)) {
      told = Json31.mapper().readValue(Objects.requireNonNull(file), OpenAPI.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Components components = told.getComponents();
    WORDS.forEach((name, words) -> words(components, name, words));
    ModelConverters.getInstance(true).readAll(Problem.class).forEach(components::addSchemas);
    return told;
  }

  private static void words(Components told, String name, Class<? extends Enum<?>> words) {
    Schema<String> schema = new StringSchema();
    schema.setTypes(Set.of("string"));
    schema.setEnum(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
    Objects.requireNonNull(told.getParameters().get(name), name).setSchema(schema);
  }

  /** In the order in which they are told; what nothing is told of stays as it was found. */
  static Paths together(Paths found, Paths told) {
    Paths paths = new Paths();
    told.forEach(
        (path, item) -> {
          PathItem known = found.remove(path);
          if (known != null) {
            if (item.getGet() != null) {
              tell(path, known.getGet(), item.getGet());
            }
            if (item.getPost() != null) {
              tellWrite(path, known.getPost(), item.getPost());
            }
            if (item.getDelete() != null) {
              tellWrite(path, known.getDelete(), item.getDelete());
            }
            paths.addPathItem(path, known);
          }
        });
    paths.putAll(found);
    return paths;
  }

  private static void tellWrite(String path, Operation found, Operation told) {
    tell(found, told);
    found.requestBody(told.getRequestBody());
    // Where nothing is told of what is answered it is found in the code, as that of reads.
    ApiResponses responses =
        told.getResponses() == null ? found.getResponses() : told.getResponses();
    List<String> wrong = told.getRequestBody() == null ? WRONG_ORDERS : WRONG_WRITES;
    wrong.forEach(status -> other(responses, status));
    if (path.contains("{")) {
      WRONG_ONES.forEach(status -> other(responses, status));
    }
    found.responses(responses);
  }

  private static void tell(Operation found, Operation told) {
    found.operationId(told.getOperationId()).summary(told.getSummary()).tags(told.getTags());
    found.description(told.getDescription()).parameters(told.getParameters());
  }

  private static void tell(String path, Operation found, Operation told) {
    tell(found, told);
    ApiResponses responses = new ApiResponses();
    ApiResponse success = success(found.getResponses(), told.getResponses());
    responses.addApiResponse("200", success);
    if (isToldOnce(path, success)) {
      success.addHeaderObject("ETag", new Header().$ref("ETag"));
      success.addHeaderObject("Cache-Control", new Header().$ref("Cache-Control"));
      other(responses, "304");
    }
    other(responses, "400");
    other(responses, "401");
    other(responses, "403");
    if (path.contains("{")) {
      other(responses, "404");
    }
    other(responses, "429");
    other(responses, "503");
    found.responses(responses);
  }

  private static ApiResponse success(ApiResponses found, @Nullable ApiResponses told) {
    return Objects.requireNonNull((told == null ? found : told).get("200"));
  }

  /**
   * A stream of events goes on, so that there is nothing to keep and to ask for again; and who runs
   * the service asks for what is so just now.
   */
  private static boolean isToldOnce(String path, ApiResponse success) {
    return !path.startsWith(ADMINISTRATION)
        && !success.getContent().containsKey(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private static void other(ApiResponses responses, String status) {
    responses.addApiResponse(status, new ApiResponse().$ref(status));
  }
}
