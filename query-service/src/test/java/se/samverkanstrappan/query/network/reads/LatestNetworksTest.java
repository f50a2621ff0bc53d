package se.samverkanstrappan.query.network.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.sydosttriangeln;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;

@ReadsTest
class LatestNetworksTest {
  private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

  @Autowired private LatestNetworks latest;
  @Autowired private BookInMemory book;

  @BeforeEach
  void given() {
    book.clear();
    sydosttriangeln(book);
  }

  private static NetworkQuestion on(LocalDate day) {
    return new NetworkQuestion(day, CollaborationFilter.NONE, null, 2);
  }

  @Test
  void areWorkedOutOnceForEachQuestion() {
    NetworkAnswer first = latest.answer(on(DAY));

    assertThat(latest.answer(on(DAY))).isSameAs(first);
    assertThat(latest.answer(on(DAY.minusDays(1)))).isNotSameAs(first);
  }

  @Test
  void areWorkedOutAgainAfterAWrite() {
    NetworkAnswer before = latest.answer(on(DAY));

    book.write("sydosttriangeln", joined("region-12", "2024"));

    assertThat(latest.answer(on(DAY)).nodes()).hasSize(before.nodes().size() + 1);
  }
}
