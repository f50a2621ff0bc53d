package se.samverkanstrappan.command.assignment.fixfollowup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.UnreadableRequest;
import se.samverkanstrappan.command.http.WriteAnswer;

/** Its id is made here: it must be the only one, whatever the assignment. */
@RestController
class FixFollowUpApi {
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9T:.-]+Z");

  private final CommandEndpoint commands;

  FixFollowUpApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/assignments/{id}/follow-ups")
  ResponseEntity<WriteAnswer> fix(
      @PathVariable String id, @Body(workedOut = true) Request request, IfMatch ifMatch) {
    String followUp = Ids.orNew(null);
    return commands.create(request.of(id, followUp), ifMatch, "follow-ups", followUp);
  }

  /**
   * Days and instants are read here: the library would take numbers for them.
   *
   * @param epoch of the published log that it is made from
   * @param asOf a day
   * @param knownAt UTC
   */
  record Request(
      @Nullable Integer epoch,
      @Nullable String asOf,
      @Nullable String knownAt,
      @Nullable String rule,
      @Nullable String sha256,
      @Nullable Integer bytes,
      @Nullable String content) {
    FixFollowUp of(String assignment, String followUp) {
      return new FixFollowUp(
          assignment,
          followUp,
          epoch,
          read("/asOf", asOf, DAY, LocalDate::parse),
          read("/knownAt", knownAt, INSTANT, Instant::parse),
          rule,
          sha256,
          bytes,
          content);
    }

    private static <T> @Nullable T read(
        String pointer, @Nullable String text, Pattern shape, Function<String, T> parse) {
      if (text == null) {
        return null;
      }
      try {
        if (shape.matcher(text).matches()) {
          return parse.apply(text);
        }
      } catch (DateTimeException e) {
        // there is no such day
      }
      throw new UnreadableRequest(pointer, "has no readable value");
    }
  }
}
