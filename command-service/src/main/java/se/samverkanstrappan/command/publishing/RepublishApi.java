package se.samverkanstrappan.command.publishing;

import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.LogUnavailable;
import se.samverkanstrappan.command.rules.UnknownId;
import se.samverkanstrappan.command.rules.Violations;

/** Lets a reader that found a gap ask for the events it misses; not for the outside. */
@RestController
class RepublishApi {
  private final Republishing republishing;

  RepublishApi(Republishing republishing) {
    this.republishing = republishing;
  }

  /** How many events were sent. */
  record Answer(int published) {}

  @PostMapping("/internal/republish")
  Answer republish(@Body Request request) {
    String stream = request.stream();
    try {
      return new Answer(
          republishing
              .republish(stream, request.from())
              .orElseThrow(() -> new UnknownId("stream", stream)));
    } catch (KafkaException e) {
      throw new LogUnavailable(e);
    }
  }

  record Request(@Nullable String aggregate, @Nullable Long fromVersion) {
    String stream() {
      Violations violations = new Violations();
      violations.required("/aggregate", aggregate);
      violations.addIf(fromVersion != null && fromVersion < 1, "/fromVersion", "begins with 1");
      violations.throwIfAny();
      return String.valueOf(aggregate);
    }

    long from() {
      return fromVersion == null ? 1 : fromVersion;
    }
  }
}
