package se.samverkanstrappan.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;
import se.samverkanstrappan.tracing.Traces;

class TracesTest {
  private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final List<String> seen = new ArrayList<>();

  @Test
  void aTraceIsHandedOnWhereTracesAreSentSomewhere() {
    traces(
            new MockEnvironment()
                .withProperty(
                    "management.opentelemetry.tracing.export.otlp.endpoint", "http://collector"))
        .add("stored", TRACE);

    assertThat(seen).containsExactly(TRACE);
  }

  @Test
  void whatAnyCallerAsksForIsNotHandedOnWhereTracesGoNowhere() {
    traces(new MockEnvironment()).add("stored", TRACE);

    assertThat(seen).isEmpty();
  }

  private Traces traces(MockEnvironment settings) {
    var beans =
        new StaticListableBeanFactory(Map.of("tracer", Tracer.NOOP, "propagator", new Told(seen)));
    return new AccessConfiguration()
        .traces(
            beans.getBeanProvider(Tracer.class), beans.getBeanProvider(Propagator.class), settings);
  }

  /** Keeps what it was asked to go on from. */
  private record Told(List<String> seen) implements Propagator {
    @Override
    public List<String> fields() {
      return List.of(Traces.NAME);
    }

    @Override
    public <C> void inject(TraceContext context, @Nullable C carrier, Setter<C> setter) {}

    @Override
    public <C> Span.Builder extract(@Nullable C carrier, Getter<C> getter) {
      seen.add(String.valueOf(getter.get(Objects.requireNonNull(carrier), Traces.NAME)));
      return Span.Builder.NOOP;
    }
  }
}
