package se.samverkanstrappan.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeTest {
  private static final String OWN = String.valueOf(ProcessHandle.current().pid());

  @Test
  void aGivenNameCounts() {
    assertThat(Node.name("one", "jdbc:h2:file:./book")).isEqualTo("one");
  }

  @Test
  void theOneProcessOfAFileAlwaysHasTheSameName() {
    assertThat(Node.name(null, "jdbc:h2:file:./book;RETENTION_TIME=0")).isEqualTo("alone");
  }

  @Test
  void whereThereCanBeSeveralEachHasItsOwnName() {
    assertThat(Node.name(null, "jdbc:postgresql://db/book")).contains(OWN);
    assertThat(Node.name(null, "jdbc:h2:file:./book;auto_server=true")).contains(OWN);
    assertThat(Node.name(null, "jdbc:h2:tcp://db/book")).contains(OWN);
  }
}
