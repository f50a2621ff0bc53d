package se.samverkanstrappan.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostRacesTest {
  @ParameterizedTest
  @CsvSource({
    "40001,true",
    "40P01,true",
    "HYT00,true",
    "55P03,true",
    "23505,false",
    "08006,false",
    "22021,false",
    ",false"
  })
  void theStateOfTheDatabaseTells(String state, boolean lost) {
    SQLException cause = new SQLException("refused", state);
    assertThat(LostRaces.isOne(new IllegalStateException(cause))).isEqualTo(lost);
  }

  @Test
  void anotherWriterOfTheSameVersionIsOne() {
    assertThat(LostRaces.isOne(new ConcurrencyException("same version"))).isTrue();
  }
}
