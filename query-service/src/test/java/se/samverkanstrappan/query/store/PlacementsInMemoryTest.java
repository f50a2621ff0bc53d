package se.samverkanstrappan.query.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.Topics;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.Placements;

/** What is known of actors in collaborations is kept by collaboration. */
class PlacementsInMemoryTest {
  private final ActorHeads store = new ActorHeads();
  private final MongoReadModel reads = new MongoReadModel(store.active);

  @BeforeEach
  void given() {
    store.serve();
    store.placement(0, 0, "forum", "region-12", 3);
    store.placement(0, 1, "forum", "kommun-1280", 3);
    store.placement(1, 0, "forum-2", "region-12", 5);
    store.offset(Topics.PLACEMENT_VIEWS, 0, 2);
    store.offset(Topics.PLACEMENT_VIEWS, 1, 1);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void findsThemByCollaborationAndByActor() {
    Placements all = reads.placements();

    assertThat(all.in("forum"))
        .extracting(ActorPlacementView::actor)
        .containsExactly("kommun-1280", "region-12");
    assertThat(all.in("for")).isEmpty();
    assertThat(all.of("region-12"))
        .extracting(ActorPlacementView::collaboration)
        .containsExactlyInAnyOrder("forum", "forum-2");
    assertThat(all.of("region-1")).isEmpty();
    assertThat(all.all()).hasSize(3);
  }

  @Test
  void areTheSameUntilSomethingIsWritten() {
    Placements before = reads.placements();

    assertThat(reads.placements().byCollaboration()).isSameAs(before.byCollaboration());
  }

  @Test
  void keepsWhatIsKnownOfAllCollaborationsThatWereNotWrittenTo() {
    Placements before = reads.placements();
    store.placement(0, 2, "forum", "kommun-1281", 4);
    store.offset(Topics.PLACEMENT_VIEWS, 0, 3);

    Placements after = reads.placements();

    assertThat(after.in("forum"))
        .extracting(ActorPlacementView::actor)
        .containsExactly("kommun-1280", "kommun-1281", "region-12");
    assertThat(after.in("forum").getLast()).isSameAs(before.in("forum").getLast());
    assertThat(after.in("forum-2")).isSameAs(before.in("forum-2"));
    assertThat(before.in("forum")).hasSize(2);
  }
}
