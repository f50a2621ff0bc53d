package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whose connection is cut does not know what became of it, and sends the same again. */
@InFull
class CutConnectionsIT {
  private static final int CUTS = 400;
  private static final Duration SOON = Duration.ofMinutes(4);
  private static final int CLIENTS = 16;
  private static final long SEED = 31;
  private static final List<String> COLLABORATIONS =
      IntStream.range(0, 4).mapToObj(number -> "cut-" + number).toList();

  @Test
  void whatIsSentAgainUntilItIsAcknowledgedIsThereOnce() throws Exception {
    try (Instance instance = Instance.fresh("cut").start();
        var toReads = new Cutting(instance.port());
        var toWrites = new Cutting(instance.port() + Ports.COMMAND, toReads.port() + 1)) {
      var direct = new Load(instance.api(), SEED);
      var reads = new Reads(instance.api());
      Logging.opened(direct, COLLABORATIONS, reads);
      Api cut = new Api(toReads.port(), instance.api().authorization());
      var stubborn = new Stubborn(List.of(new Load(cut, SEED)), COLLABORATIONS);

      try (var clients = new Clients(CLIENTS, Duration.ofMillis(5), stubborn)) {
        for (int cuts = 0; cuts < CUTS; cuts++) {
          int before = stubborn.acknowledged();
          await().atMost(SOON).until(() -> stubborn.acknowledged() > before + CLIENTS / 2);
          toWrites.cutAll();
        }
      }
      System.out.printf(
          "cut: seed %d, %d cuts, %d acknowledged, %d of them sent more than once%n",
          SEED, CUTS, stubborn.acknowledged(), stubborn.again());

      assertThat(stubborn.again()).isPositive();
      stubborn.isThereOnce(direct, reads);
      await().atMost(SOON).untilAsserted(new Health(instance)::allIsRead);
    }
  }
}
