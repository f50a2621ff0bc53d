package se.samverkanstrappan.command.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parameter is read from the request's JSON, strictly. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Body {
  /**
   * Whether it is worked out by who sends it, and would be another if it were sent again: such a
   * request may tell by a header {@code Idempotency-Fingerprint} what it has in common with its
   * twins.
   */
  boolean workedOut() default false;
}
