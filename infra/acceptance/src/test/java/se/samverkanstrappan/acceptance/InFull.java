package se.samverkanstrappan.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Of the full run alone, {@code infra/test --full}: what takes long, or measures. */
@EnabledIfSystemProperty(
    named = "samverkan.full",
    matches = "true",
    disabledReason = "only with --full")
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface InFull {}
