package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** A line of successors has an end. */
public interface SuccessorsContract {
  RunningService service();

  private String registered() {
    return service().post("/actors", "{\"kind\":\"ACADEMIA\",\"name\":\"A\"}").id();
  }

  private Answer succeeded(String actor, String by) {
    return service()
        .put(
            "/actors/" + actor,
            "{\"kind\":\"ACADEMIA\",\"name\":\"A\",\"successor\":\"" + by + "\"}");
  }

  @Test
  default void aLineOfSuccessorsIsNoRing() {
    String first = registered();
    String second = registered();
    String third = registered();
    assertThat(succeeded(first, first).pointers()).containsExactly("/successor");
    assertThat(succeeded(first, second).status()).isEqualTo(200);
    Answer back = succeeded(second, first);
    assertThat(back.status()).isEqualTo(422);
    assertThat(back.pointers()).containsExactly("/successor");
    assertThat(back.response().body()).contains("leads back");
    assertThat(succeeded(second, third).status()).isEqualTo(200);
    assertThat(succeeded(third, first).pointers()).containsExactly("/successor");
    assertThat(succeeded(second, third).version()).isEqualTo(2);
    assertThat(succeeded(first, third).status()).isEqualTo(200);
    assertThat(succeeded(second, first).status()).isEqualTo(200);
  }

  @Test
  default void changesThatWouldCloseARingOfSuccessorsTogetherDoNotAllGoThrough() throws Exception {
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int round = 0; round < 10; round++) {
        String first = registered();
        String second = registered();
        String third = registered();
        List<Callable<Answer>> ring =
            List.of(
                () -> succeeded(first, second),
                () -> succeeded(second, third),
                () -> succeeded(third, first));
        int refused = 0;
        for (Future<Answer> each : senders.invokeAll(ring)) {
          assertThat(each.get().status()).isIn(200, 422);
          refused += each.get().status() == 422 ? 1 : 0;
        }
        assertThat(refused).isEqualTo(1);
      }
    }
  }

  @Test
  default void aBundleMayTellSuccessorsBeforeOrAfterThoseTheySucceed() {
    String id = UUID.randomUUID().toString();
    String line =
        """
        {"format":"samverkanstrappan-bundle/1","actors":[
          {"id":"2%1$s","kind":"ACADEMIA","name":"A","successor":"3%1$s"},
          {"id":"1%1$s","kind":"ACADEMIA","name":"A","successor":"2%1$s"},
          {"id":"3%1$s","kind":"ACADEMIA","name":"A","successor":"4%1$s"},
          {"id":"4%1$s","kind":"ACADEMIA","name":"A"}],
         "assignments":[],"collaborations":[]}
        """
            .formatted(id);
    assertThat(service().post("/imports", line).json().required("added").asInt()).isEqualTo(4);
    assertThat(succeeded("4" + id, "1" + id).pointers()).containsExactly("/successor");
    assertThat(service().post("/imports", line).json().required("unchanged").asInt()).isEqualTo(4);
  }
}
