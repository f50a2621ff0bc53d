package se.samverkanstrappan.query.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final double CLOSE = 1e-12;

  /** Participants as an id, a colon and a step. */
  private static Gathering gathering(String id, String... participants) {
    return new Gathering(
        id,
        Arrays.stream(participants)
            .map(each -> each.split(":", -1))
            .map(each -> new Gathering.Standing(each[0], Integer.parseInt(each[1])))
            .toList());
  }

  private static Map<String, Node> byActor(Network network) {
    return network.nodes().stream().collect(Collectors.toMap(Node::actor, each -> each));
  }

  @Test
  void pairStandsOnTheLowerOfTheTwoSteps() {
    Network network = Network.of(List.of(gathering("c", "b:7", "a:3")), 2);

    assertThat(network.pairs()).containsExactly(new Pair("a", "b", 3, List.of("c")));
  }

  @Test
  void pairStandsOnItsHighestStepAndTellsWhere() {
    Network network =
        Network.of(
            List.of(
                gathering("z", "a:5", "b:6"),
                gathering("low", "a:8", "b:2"),
                gathering("d", "b:5", "a:5")),
            2);

    assertThat(network.pairs()).containsExactly(new Pair("a", "b", 5, List.of("d", "z")));
  }

  @Test
  void keepsParticipantsThatAreInNoPair() {
    Network network = Network.of(List.of(gathering("c", "a:4", "b:1", "c:4")), 2);

    assertThat(network.pairs()).hasSize(1);
    assertThat(network.nodes()).extracting(Node::actor).containsExactly("a", "b", "c");
    assertThat(network.density()).isCloseTo(1 / 3.0, within(CLOSE));
    assertThat(network.nodes()).extracting(Node::degree).containsExactly(1, 0, 1);
  }

  @Test
  void showsOnlyPairsOnTheStepAskedFor() {
    List<Gathering> gatherings = List.of(gathering("c", "a:4", "b:5", "c:7"));

    assertThat(Network.of(gatherings, 4).pairs()).hasSize(3);
    assertThat(Network.of(gatherings, 5).pairs()).hasSize(1);
    assertThat(Network.of(gatherings, 6).pairs()).isEmpty();
  }

  @Test
  void centreOfAStarLiesBetweenAllOthers() {
    Network network =
        Network.of(
            List.of(
                gathering("1", "hub:4", "a:4"),
                gathering("2", "hub:4", "b:4"),
                gathering("3", "hub:4", "c:4")),
            2);

    assertThat(byActor(network).get("hub")).isEqualTo(new Node("hub", 3, 1, 1));
    assertThat(byActor(network).get("a")).isEqualTo(new Node("a", 1, 1 / 3.0, 0));
    assertThat(network.density()).isEqualTo(0.5);
  }

  @Test
  void sharesAPathBetweenThoseItMayLeadThrough() {
    Network square =
        Network.of(
            List.of(
                gathering("1", "a:4", "b:4"),
                gathering("2", "b:4", "c:4"),
                gathering("3", "c:4", "d:4"),
                gathering("4", "d:4", "a:4")),
            2);

    assertThat(square.nodes())
        .allSatisfy(each -> assertThat(each.betweenness()).isCloseTo(0.5 / 3, within(CLOSE)));
  }

  @Test
  void hasNoDensityWithoutAnyOther() {
    assertThat(Network.of(List.of(), 2)).isEqualTo(new Network(List.of(), List.of(), null));
    assertThat(Network.of(List.of(gathering("c", "a:4")), 2))
        .isEqualTo(new Network(List.of(new Node("a", 0, 0, 0)), List.of(), null));
  }

  @Test
  void joinsThreeHundredParticipantsAllWithAll() {
    String[] forum =
        IntStream.range(0, 300).mapToObj(each -> "a" + each + ":3").toArray(String[]::new);

    Network network = Network.of(List.of(gathering("forum", forum)), 2);

    assertThat(network.pairs()).hasSize(44_850);
    assertThat(network.density()).isEqualTo(1);
    assertThat(network.nodes())
        .allSatisfy(
            each -> {
              assertThat(each.degree()).isEqualTo(299);
              assertThat(each.betweenness()).isZero();
            });
  }
}
