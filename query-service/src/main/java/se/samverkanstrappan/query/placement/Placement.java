package se.samverkanstrappan.query.placement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a collaboration stands on a day.
 *
 * @param rule the id of the rule it was placed by
 * @param step the established step; null unless active or paused
 * @param emerging the emerging step; null unless active or paused
 * @param validUntil the first day on which status or steps are no longer these if nothing more is
 *     logged; null means never
 * @param last set while dormant, where any step above openness was ever established
 */
public record Placement(
    String rule,
    Status status,
    @Nullable Integer step,
    @Nullable Integer emerging,
    @Nullable LocalDate validUntil,
    boolean dormant,
    @Nullable LastStep last) {}
