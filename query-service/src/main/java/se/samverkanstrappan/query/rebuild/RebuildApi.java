package se.samverkanstrappan.query.rebuild;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.store.RebuildOrders;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Refusal;

/** Takes orders to make all that is read anew, and tells how far that has come. */
@RestController
@RequestMapping("/api/v1/admin/rebuild")
final class RebuildApi {
  private final RebuildOrders orders;

  RebuildApi(RebuildOrders orders) {
    this.orders = orders;
  }

  @GetMapping
  RebuildAnswer status(Parameters parameters) {
    parameters.check();
    return RebuildAnswer.of(orders.status());
  }

  @PostMapping
  ResponseEntity<RebuildAnswer> rebuild(Parameters parameters) {
    parameters.check();
    return taken(
        orders.rebuild(),
        "another generation is being made already, or another version of the service made the one"
            + " that is served");
  }

  @PostMapping("/switch")
  ResponseEntity<RebuildAnswer> switchOver(Parameters parameters) {
    parameters.check();
    return taken(orders.switchOver(), "there is no generation that differs");
  }

  @PostMapping("/abandon")
  ResponseEntity<RebuildAnswer> abandon(Parameters parameters) {
    parameters.check();
    return taken(orders.abandon(), "no generation is being made, or it takes over just now");
  }

  @PostMapping("/fall-back")
  ResponseEntity<RebuildAnswer> fallBack(Parameters parameters) {
    parameters.check();
    return taken(
        orders.fallBack(), "no earlier generation is left, or another is being made already");
  }

  private ResponseEntity<RebuildAnswer> taken(boolean taken, String why) {
    if (!taken) {
      throw Refusal.conflict(why);
    }
    return ResponseEntity.accepted().body(RebuildAnswer.of(orders.status()));
  }
}
