package se.samverkanstrappan.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Optional;

/**
 * Hands a trace on where nobody calls anybody: with an event over Kafka, long after the request
 * that caused it was answered. It is written as the W3C's Trace Context has it.
 */
public final class Traces {
  /** The name of the header, and of what the book keeps. */
  public static final String NAME = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  public Traces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  /** What this thread works for; nothing where no trace of it is recorded. */
  public Optional<String> present() {
    Span span = tracer.currentSpan();
    return span == null
        ? Optional.empty()
        : Optional.of(span.context())
            .filter(context -> Boolean.TRUE.equals(context.sampled()))
            .map(Traces::written);
  }

  /** Adds to a trace that something has been done for it. */
  public void add(String what, String traceparent) {
    propagator
        .extract(traceparent, (text, name) -> name.equals(NAME) ? text : null)
        .name(what)
        .kind(Span.Kind.CONSUMER)
        .start()
        .end();
  }

  private static String written(TraceContext context) {
    return "00-" + context.traceId() + "-" + context.spanId() + "-01";
  }
}
