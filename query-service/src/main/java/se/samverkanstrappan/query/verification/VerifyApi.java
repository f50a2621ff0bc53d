package se.samverkanstrappan.query.verification;

import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Lets an administrator have the book compared with all that is made of it. */
@RestController
final class VerifyApi {
  private static final String ADDRESS = "/api/v1/admin/verify";

  private final Verifications verifications;

  VerifyApi(Verifications verifications) {
    this.verifications = verifications;
  }

  /** Begins, where it has not begun already; how it goes is told at the same address. */
  @PostMapping(ADDRESS)
  ResponseEntity<VerificationReport> begin(Parameters parameters) {
    parameters.check();
    return ResponseEntity.accepted().location(URI.create(ADDRESS)).body(verifications.begin());
  }

  /** How the last one goes, or what it came to. */
  @GetMapping(ADDRESS)
  VerificationReport last(Parameters parameters) {
    parameters.asOf();
    parameters.check();
    return verifications.last().orElseThrow(() -> Refusal.notFound("verification", "yet"));
  }
}
