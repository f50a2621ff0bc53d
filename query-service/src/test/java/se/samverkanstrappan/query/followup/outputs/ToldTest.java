package se.samverkanstrappan.query.followup.outputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.document.Part.Traced;
import tools.jackson.databind.json.JsonMapper;

class ToldTest {
  private static Traced traced(String pages) {
    String json =
        "{\"entries\":[\"c/a\",\"c/b\",\"c/z\"],\"reads\":[\"/p0\",\"/p1\",\"/x\"]" + pages + "}";
    return Told.traced(3, JsonMapper.shared().readTree(json));
  }

  @Test
  void readsOnWhichPageEachEntryStands() {
    assertThat(traced(",\"pages\":[1,0,-1]").pageOf())
        .containsOnly(Map.entry("c/a", "/p1"), Map.entry("c/b", "/p0"));
    assertThat(traced("").pageOf()).isEmpty();
  }

  /** Whoever fixed it may have written it. */
  @Test
  void readsNothingOfWhatIsNoPage() {
    assertThat(traced(",\"pages\":[9,\"x\",{},0,0]").pageOf()).isEmpty();
    assertThat(traced(",\"pages\":7").pageOf()).isEmpty();
  }
}
