package se.samverkanstrappan.query.followup.fixing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.collaboration.DocumentedCases;

class MissingHeadsTest {
  private static final String ID = "stod-strategisk-planering";
  private static final String STREAM = "collaboration/" + ID;

  private final BookInMemory book = new BookInMemory();
  private String actor = "";

  @BeforeEach
  void given() {
    book.clear();
    DocumentedCases.write(book);
    actor = book.actors().getFirst().id();
  }

  @Test
  void areNoneWhereTheBookGoesNoFurther() {
    MissingHeads missing =
        new MissingHeads(
            Map.of(
                STREAM,
                book.collaborationVersion(ID),
                "actor/" + actor,
                1L,
                "assignment/strategisk-planering",
                1L));

    assertThat(missing.areIn(book)).isTrue();
    assertThat(missing.streams()).isEmpty();
  }

  @Test
  void areWhatIsUnknownOrBehindOfEachKind() {
    MissingHeads missing =
        new MissingHeads(
            Map.of(
                STREAM,
                book.collaborationVersion(ID) + 1,
                "collaboration/sydosttriangeln",
                1L,
                "actor/" + actor,
                2L,
                "actor/new",
                1L,
                "assignment/new",
                1L));

    assertThat(missing.areIn(book)).isFalse();
    assertThat(missing.streams())
        .containsExactlyInAnyOrder(STREAM, "actor/" + actor, "actor/new", "assignment/new");
  }

  @Test
  void areNoneOnceTheyHaveCome() {
    MissingHeads missing = new MissingHeads(Map.of(STREAM, book.collaborationVersion(ID) + 1));
    assertThat(missing.areIn(book)).isFalse();

    book.write(ID, new InteractionRetracted("forum-2024-stod", "fel"));

    assertThat(missing.areIn(book)).isTrue();
  }
}
