package se.samverkanstrappan.query.writing;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.web.Refusal;

/** Hands a program's write on to the write side, and what that answers back. */
@Component
public final class HandedOn {
  /** What a write is sent with that is not its body. */
  private static final List<String> GIVEN = List.of("Idempotency-Key", HttpHeaders.IF_MATCH);

  private static final List<String> ANSWERED =
      List.of(
          HttpHeaders.LOCATION,
          HttpHeaders.ETAG,
          HttpHeaders.RETRY_AFTER,
          "Idempotency-Replayed",
          HttpHeaders.WWW_AUTHENTICATE);

  private final WriteSide writeSide;

  HandedOn(WriteSide writeSide) {
    this.writeSide = writeSide;
  }

  /**
   * Sends a write in the name of who asks; the answer is awaited for ten seconds at most.
   *
   * @param path of the address, encoded
   * @param given the headers of the request, of which those that writes know are handed on
   * @param more others that the write side is to be sent
   * @return what it answered, as it is to be handed back
   * @throws Refusal where nobody has signed in, or nobody could take it
   */
  public ResponseEntity<String> post(
      String path, HttpHeaders given, Map<String, String> more, Map<String, ?> body) {
    String token = writeSide.token().orElseThrow(Refusal::signInFirst);
    Map<String, String> headers = new HashMap<>(more);
    GIVEN.forEach(name -> given.getOrEmpty(name).forEach(value -> headers.put(name, value)));
    return writeSide
        .send(HttpMethod.POST, path, token, headers, body)
        .map(HandedOn::answer)
        .orElseThrow(Refusal::writesUnavailable);
  }

  private static ResponseEntity<String> answer(HttpResponse<String> told) {
    boolean written = told.statusCode() / 100 == 2;
    String type = told.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("");
    if (!written && !type.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
      // Something between the two speaks for the write side.
      throw Refusal.writesUnavailable();
    }
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(told.statusCode());
    ANSWERED.forEach(
        name -> told.headers().firstValue(name).ifPresent(value -> answer.header(name, value)));
    return answer
        .contentType(written ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON)
        .body(told.body());
  }
}
