package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class NotYetTest {
  @Test
  void isWorthAskingAgainSoon() {
    assertThat(retryAfter(Map.of())).isEqualTo("1");
    Rebuild none = () -> false;
    assertThat(retryAfter(Map.of("rebuild", none))).isEqualTo("1");
  }

  @Test
  void isNotWorthAskingAgainEverySecondOfARebuild() {
    Rebuild runs = () -> true;

    assertThat(retryAfter(Map.of("rebuild", runs))).isEqualTo("10");
  }

  private static String retryAfter(Map<String, Object> beans) {
    Problems problems =
        new Problems(new StaticListableBeanFactory(beans).getBeanProvider(Rebuild.class));
    var request = new MockHttpServletRequest("GET", "/api/v1/collaborations/a");
    var response = new MockHttpServletResponse();

    Object unused = problems.refused(Refusal.missing("collaboration", "a", 8L), request, response);

    return String.valueOf(response.getHeader("Retry-After"));
  }
}
