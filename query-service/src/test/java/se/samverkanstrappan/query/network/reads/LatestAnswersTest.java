package se.samverkanstrappan.query.network.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LatestAnswersTest {
  private final List<String> worked = new ArrayList<>();
  private final LatestAnswers<String> answers = new LatestAnswers<>(10);

  private byte[] ask(String question, int bytes) {
    return answers.to(
        question,
        () -> {
          worked.add(question);
          return new byte[bytes];
        });
  }

  @Test
  void areWorkedOutOnce() {
    byte[] first = ask("a", 3);

    assertThat(ask("a", 3)).isSameAs(first);
    assertThat(worked).containsExactly("a");
  }

  @Test
  void giveWayToOthersLongestUnaskedFirst() {
    ask("a", 4);
    ask("b", 4);
    ask("a", 4);
    ask("c", 4);
    worked.clear();

    ask("a", 4);
    ask("c", 4);
    assertThat(worked).isEmpty();
    ask("b", 4);
    assertThat(worked).containsExactly("b");
  }

  @Test
  void areNotKeptWhereOneIsTooLarge() {
    ask("a", 11);
    ask("a", 11);

    assertThat(worked).containsExactly("a", "a");
    ask("b", 10);
    ask("b", 10);
    assertThat(worked).containsExactly("a", "a", "b");
  }

  @Test
  void areAskedAgainWhereOneFailed() {
    assertThatThrownBy(
            () ->
                answers.to(
                    "a",
                    () -> {
                      throw new IllegalStateException("gone");
                    }))
        .hasMessage("gone");

    assertThat(ask("a", 2)).hasSize(2);
  }
}
