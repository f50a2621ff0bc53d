package se.samverkanstrappan.query.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.query.perception.AmbitionStanding.Outcome;
import se.samverkanstrappan.query.signals.SignalCode;

/**
 * The documented assignment as of the last day of 2024, among all regions and county boards. What
 * it says was traced by hand from the documented cases to the entries that each test names; the
 * golden bytes hold the rest still. Where they are to change, run this test with {@code
 * -Dsamverkan.golden.write=true} and read the difference.
 */
class DocumentedFollowUpTest {
  private static final Path GOLDEN =
      Path.of("src/test/resources/se/samverkanstrappan/query/followup/strategisk-planering.json");
  private static final boolean WRITE = Boolean.getBoolean("samverkan.golden.write");

  private static final List<String> FIVE =
      List.of(
          "grupp-lansstyrelserna",
          "grupp-regionerna",
          "myndighet-boverket",
          "myndighet-tillvaxtverket",
          "myndighet-trafikverket");

  @Test
  void hasTheSameBytesAsEver() throws IOException {
    byte[] bytes = CanonicalJson.bytes(DocumentedAssignment.followUp());

    if (WRITE) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, bytes);
    }
    assertThat(bytes).isEqualTo(Files.readAllBytes(GOLDEN));
  }

  /**
   * Decided in May 2024, so that it starts on 1 May; no report is submitted. The support project
   * opened that day, at step 1. Its second date of step 2 or more, for both groups and the agency,
   * is 27 November after the webinar of 1 October: 3 of 5, which is the quorum. The forum had one
   * meeting before, in Uppsala, and its second one on 27 November established step 4 for all six.
   */
  @Test
  void tellsWhereTheTasksStand() {
    List<TaskRow> tasks = DocumentedAssignment.followUp().tasks();

    assertThat(tasks)
        .extracting(TaskRow::id)
        .containsExactly("stod", "samverkan", "pilot", "synergier");
    CollaborationRow project = tasks.get(0).collaborations().getFirst();
    assertThat(project.id()).isEqualTo("stod-strategisk-planering");
    assertThat(step(project.steps().start()))
        .isEqualTo("2024-05-01 1 " + stays("stod-strategisk-planering", "2024-05", FIVE));
    assertThat(project.steps().lastReport()).isNull();
    assertThat(step(project.steps().now()))
        .isEqualTo(
            "2024-12-31 2 stod-strategisk-planering/espon-webbinarium"
                + " stod-strategisk-planering/forum-2024-stod");
    assertThat(project.interactions().count()).isEqualTo(3);
    assertThat(project.obstacles()).extracting(ObstacleRow::id).containsExactly("resursbrist");
    CollaborationRow forum = tasks.get(1).collaborations().getFirst();
    assertThat(step(forum.steps().start()))
        .isEqualTo(
            "2024-05-01 1 "
                + stays(
                    "regionalt-forum-planering",
                    "2023-09",
                    Stream.concat(FIVE.stream(), Stream.of("skr")).toList()));
    assertThat(step(forum.steps().now()))
        .isEqualTo(
            "2024-12-31 4 regionalt-forum-planering/forum-stockholm-2024"
                + " regionalt-forum-planering/forum-uppsala-2023");
    assertThat(forum.interactions().trace().entries())
        .containsExactly("regionalt-forum-planering/forum-stockholm-2024");
    assertThat(tasks.get(2).collaborations()).isEmpty();
    assertThat(tasks.get(3).collaborations()).isEmpty();
  }

  private static String stays(String collaboration, String joined, List<String> actors) {
    return actors.stream()
        .map(each -> collaboration + "/stay-" + each + "-" + joined)
        .collect(Collectors.joining(" "));
  }

  private static String step(@Nullable StepOn told) {
    StepOn on = Objects.requireNonNull(told);
    return on.day() + " " + on.step() + " " + String.join(" ", on.trace().entries());
  }

  /** Both groups took part, and no single region or county board. */
  @Test
  void hasReachedNoRegionByItself() {
    Reach reach = DocumentedAssignment.followUp().reach();

    assertThat(reach.regions()).hasSize(21).noneMatch(ActorRow::reached);
    assertThat(reach.countyBoards()).hasSize(21).noneMatch(ActorRow::reached);
    assertThat(reach.regions()).extracting(ActorRow::actor).contains("region-09");
    assertThat(reach.kinds())
        .filteredOn(each -> each.registered() > 0)
        .extracting(each -> each.kind() + " " + each.reached() + " of " + each.registered())
        .containsExactly(
            "REGION 0 of 21",
            "COUNTY_BOARD 0 of 21",
            "AUTHORITY 3 of 4",
            "GOVERNMENT 0 of 1",
            "ASSOCIATION 1 of 2",
            "ACADEMIA 0 of 2");
    assertThat(Stream.concat(reach.others().stream(), reach.groups().stream()))
        .extracting(each -> each.actor() + " " + reached(each))
        .containsExactly(
            "myndighet-boverket 4 2024-11-27 regionalt-forum-planering",
            "myndighet-tillvaxtverket 4 2024-11-27 regionalt-forum-planering",
            "myndighet-trafikverket 4 2024-11-27 regionalt-forum-planering",
            "skr 4 2024-11-27 regionalt-forum-planering",
            "grupp-lansstyrelserna 4 2024-11-27 regionalt-forum-planering",
            "grupp-regionerna 4 2024-11-27 regionalt-forum-planering");
  }

  private static String reached(ActorRow row) {
    StepReached highest = Objects.requireNonNull(row.highest());
    return highest.step() + " " + highest.day() + " " + highest.collaboration();
  }

  /** The only participant of either kind is its group, which stands at 4 in the forum. */
  @Test
  void meetsTheAmbitionForRegionsAndNotThatForCountyBoards() {
    List<AmbitionRow> ambitions = DocumentedAssignment.followUp().ambitions();

    AmbitionRow regions = ambitions.getFirst();
    assertThat(regions.actorKind()).isEqualTo(ActorKind.REGION);
    assertThat(regions.standing()).isEqualTo(Outcome.MET);
    assertThat(List.of(regions.participants(), regions.groups(), regions.met()))
        .containsExactly(1, 1, 1);
    AmbitionRow boards = ambitions.getLast();
    assertThat(boards.actorKind()).isEqualTo(ActorKind.COUNTY_BOARD);
    assertThat(boards.standing()).isEqualTo(Outcome.NOT_MET);
    assertThat(boards.gap()).isEqualTo(2);
    assertThat(boards.missed()).isFalse();
    assertThat(boards.trace().entries())
        .containsExactly(
            "regionalt-forum-planering/forum-stockholm-2024",
            "regionalt-forum-planering/forum-uppsala-2023");
  }

  /** Nobody has said any mandate; the county boards both support and supervise. */
  @Test
  void tellsWhatToLookAtAndWhatIsDue() {
    FollowUp followUp = DocumentedAssignment.followUp();

    assertThat(followUp.signals())
        .filteredOn(each -> each.code() == SignalCode.MANDATE_UNCLEAR)
        .hasSize(11);
    assertThat(followUp.signals())
        .filteredOn(each -> each.code() != SignalCode.MANDATE_UNCLEAR)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.code()).isEqualTo(SignalCode.DUAL_ROLE);
              assertThat(it.subject()).isEqualTo("grupp-lansstyrelserna");
              assertThat(it.trace().entries())
                  .containsExactly(
                      "stod-strategisk-planering/role-5", "stod-strategisk-planering/role-6");
            });
    assertThat(followUp.obstacles())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.kind()).isEqualTo(ObstacleKind.LACK_OF_RESOURCES);
              assertThat(it.open().count()).isEqualTo(1);
              assertThat(it.open().trace().entries())
                  .containsExactly("stod-strategisk-planering/resursbrist");
              assertThat(it.resolved().count()).isZero();
              assertThat(it.resolved().trace().entries()).isEmpty();
            });
    assertThat(followUp.reports())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.dueOn()).hasToString("2028-02");
              assertThat(it.submittedOn()).isNull();
              assertThat(it.late()).isFalse();
              assertThat(it.trace().entries()).containsExactly("strategisk-planering/slutrapport");
            });
  }
}
