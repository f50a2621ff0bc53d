package se.samverkanstrappan.events.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.codec.TodaysCode.todaysCode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.samverkanstrappan.events.actor.ActorEvent;
import se.samverkanstrappan.events.assignment.AssignmentEvent;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;

/** What is stored and published today, and ever was, means the same to today's code. */
class EventContractTest {
  @ParameterizedTest
  @MethodSource("writtenToday")
  void todaysCodeWritesExactlyTheSample(Example example) {
    todaysCode().writes(example.event()).as(example.sample());
  }

  @ParameterizedTest
  @MethodSource("everWritten")
  void todaysCodeReadsTheSample(Example example) {
    todaysCode().reads(example.sample()).as(example.event());
  }

  @ParameterizedTest
  @MethodSource("everWritten")
  void whatTheSampleHoldsInsideAndOutsideTheEnvelopeIsTheSame(Example example) {
    assertThat(example.sample().cloudEvent().get("data")).isEqualTo(example.sample().data());
  }

  /** A new event or revision has no samples yet: add them, and say in Example what they mean. */
  @Test
  void everyRevisionOfEveryTypeHasSamples() {
    List<String> revisions = EventTypes.ALL.stream().flatMap(EventContractTest::folders).toList();

    assertThat(Sample.folders()).containsExactlyInAnyOrderElementsOf(revisions);
  }

  @Test
  void everyRevisionHasAMinimalAndAFullSample() {
    assertThat(Sample.folders())
        .allSatisfy(
            folder ->
                assertThat(Sample.all().stream().filter(each -> each.folder().equals(folder)))
                    .extracting(Sample::variant)
                    .contains("minimal", "full"));
  }

  @Test
  void everySampleIsReadByAnExample() {
    assertThat(Example.all())
        .extracting(Example::sample)
        .containsExactlyInAnyOrderElementsOf(Sample.all());
  }

  @Test
  void everyEventClassHasAWireName() {
    List<Class<?>> classes =
        Stream.of(ActorEvent.class, CollaborationEvent.class, AssignmentEvent.class)
            .flatMap(EventContractTest::records)
            .toList();

    assertThat(EventTypes.ALL)
        .<Class<?>>extracting(EventType::payload)
        .containsExactlyInAnyOrderElementsOf(classes);
  }

  private static Stream<Class<?>> records(Class<?> kind) {
    return kind.isSealed()
        ? Arrays.stream(kind.getPermittedSubclasses()).flatMap(EventContractTest::records)
        : Stream.of(kind);
  }

  private static Stream<String> folders(EventType type) {
    return IntStream.rangeClosed(1, type.dataVersion()).mapToObj(each -> type.name() + "/v" + each);
  }

  private static List<Example> everWritten() {
    return Example.all();
  }

  private static List<Example> writtenToday() {
    return Example.all().stream()
        .filter(
            each ->
                EventTypes.of(each.event().payload().getClass()).dataVersion()
                    == each.sample().revision())
        .toList();
  }
}
