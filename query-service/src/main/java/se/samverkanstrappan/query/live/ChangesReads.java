package se.samverkanstrappan.query.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.security.StillIn;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Answers with what happens from now on, for as long as the client listens. */
@RestController
final class ChangesReads {
  private static final Logger LOG = LoggerFactory.getLogger(ChangesReads.class);

  private final Ring ring;
  private final Streams streams;
  private final Clock clock;
  private final StillIn stillIn;

  ChangesReads(Ring ring, Streams streams, Clock clock, StillIn stillIn) {
    this.ring = ring;
    this.streams = streams;
    this.clock = clock;
    this.stillIn = stillIn;
  }

  @GetMapping(path = "/api/v1/changes", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void changes(
      Parameters parameters,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    parameters.asOf();
    String collaboration = parameters.text("collaboration");
    parameters.check();
    if (!streams.take()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
      throw Refusal.tooManyStreams();
    }
    try {
      begin(response);
      if (!request.getMethod().equals(HttpMethod.HEAD.name())) {
        streams.serve(
            Reader.of(ring, lastId, collaboration),
            response.getOutputStream(),
            stillIn.of(request, clock));
      }
    } catch (IOException e) {
      LOG.debug("stream=gone", e);
    } finally {
      streams.giveBack();
    }
  }

  /** Nothing on the way is to keep what is told, or to hold it back. */
  private static void begin(HttpServletResponse response) {
    response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
    response.setCharacterEncoding("UTF-8");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Accel-Buffering", "no");
  }
}
