package se.samverkanstrappan.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {
  @Test
  void startsEverythingOnPort8080WhenNothingIsAsked() {
    Options options = Options.parse();

    assertThat(options.whole()).isTrue();
    assertThat(options.data()).isEqualTo(Path.of(".data").toAbsolutePath());
    assertThat(options.address(Part.QUERY)).isEqualTo("127.0.0.1:8080");
  }

  @Test
  void countsThePortsOfAllPartsFromTheFirst() {
    Options options = Options.parse("--port", "9000");

    assertThat(options.port(Part.QUERY)).isEqualTo(9000);
    assertThat(options.port(Part.COMMAND)).isEqualTo(9001);
    assertThat(options.port(Part.BROKER)).isEqualTo(9002);
    assertThat(options.port(Part.STORE)).isEqualTo(9003);
  }

  @Test
  void takesValuesAfterAnEqualsSign() {
    Options options = Options.parse("--port=9000", "--data=/tmp/x", "--only=store");

    assertThat(options.data()).isEqualTo(Path.of("/tmp/x"));
    assertThat(options.parts()).containsExactly(Part.STORE);
    assertThat(options.whole()).isFalse();
  }

  @Test
  void somethingToLookAtGoesWithEverythingOnly() {
    assertThat(Options.parse("--demo").demo()).isTrue();
    assertThat(Options.parse().demo()).isFalse();
    assertThat(Options.USAGE).contains("--demo");
    assertThatThrownBy(() -> Options.parse("--demo", "--only", "store"))
        .isInstanceOf(InvalidOption.class)
        .hasMessageContaining("does not go with --only");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port|needs a value",
        "--port=http|needs a number",
        "--port=0|between 1 and 65532",
        "--port=65533|between 1 and 65532",
        "--only=kafka|broker, store, command, query",
        "--data=|name of a folder",
        "--data=a;b|name of a folder",
        "--demo=yes|takes no value",
        "--demonstration|unknown option",
        "x|unknown option",
      })
  void saysWhatIsWrongWithAnOption(String argument, String message) {
    assertThatThrownBy(() -> Options.parse(argument))
        .isInstanceOf(InvalidOption.class)
        .hasMessageContaining(message);
  }
}
