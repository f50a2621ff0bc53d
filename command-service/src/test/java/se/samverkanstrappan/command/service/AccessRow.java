package se.samverkanstrappan.command.service;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** One address of the matrix; what was let through is furnished anew for the next who asks. */
final class AccessRow {
  private static final String BUNDLE =
      """
      {"format":"samverkanstrappan-bundle/1","actors":[],"assignments":[],"collaborations":[]}
      """;

  private final RunningService service;
  private final String row;
  private final @Nullable WriteResource template;
  private @Nullable Furnished furnished;
  private int events;

  AccessRow(RunningService service, String row, @Nullable WriteResource template) {
    this.service = service;
    this.row = row;
    this.template = template;
  }

  static char expected(String row, Somebody somebody) {
    return Objects.requireNonNull(AccessMatrix.expected(row), row).charAt(somebody.ordinal());
  }

  Answer by(Somebody somebody) {
    String[] parts = row.split(" ");
    if (template == null) {
      String path = parts[1].replaceAll("\\{[^}]*}", "0123456789abcdef0123").replace("/**", "/x");
      boolean api = !path.matches("/(internal|v3|actuator|error|livez|readyz).*");
      String body = path.contains("internal") ? "{\"aggregate\":\"none\"}" : BUNDLE;
      return service.sendAs(
          somebody.token(),
          parts[0],
          (api ? "/api/v1" : "") + path,
          parts[0].equals("GET") ? "" : body);
    }
    if (furnished == null || somebody.ordinal() == 0 || wasLetThrough(somebody)) {
      furnished = Furnished.forWriting(service, template);
    }
    events = furnished.events();
    WriteResource resource = template.in(furnished::named);
    return service.sendAs(
        somebody.token(), resource.method(), "/api/v1" + resource.path(), resource.body());
  }

  private boolean wasLetThrough(Somebody next) {
    return expected(row, Somebody.values()[next.ordinal() - 1]) == '+';
  }

  /** Where it was answered otherwise than expected. */
  Optional<String> faults(Somebody somebody, Answer answer) {
    char expected = expected(row, somebody);
    String told =
        row + " by " + somebody.title() + ": " + answer.status() + answer.response().body();
    boolean written = furnished != null && furnished.events() != events;
    boolean right =
        switch (expected) {
          case '?' -> answer.status() == 401 && isProblem(answer, "unauthorized");
          case '-' -> answer.status() == 403 && isProblem(answer, "forbidden");
          default ->
              template == null
                  ? answer.status() < 500 && answer.status() != 401 && answer.status() != 403
                  : answer.status() == template.done();
        };
    boolean rightly = template == null || written == (expected == '+');
    return right && rightly ? Optional.empty() : Optional.of(told);
  }

  private static boolean isProblem(Answer answer, String type) {
    return answer.json().required("type").asString().endsWith(":" + type)
        && answer.json().required("errors").isEmpty()
        && !answer.json().has("detail")
        && answer
            .json()
            .required("correlationId")
            .asString()
            .equals(answer.header("X-Correlation-Id"))
        && !answer.header("X-Correlation-Id").isEmpty();
  }
}
