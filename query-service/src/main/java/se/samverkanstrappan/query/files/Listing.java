package se.samverkanstrappan.query.files;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.document.Part;

/**
 * A list as a whole.
 *
 * @param name how machines call it
 * @param rule the id of the rule by which steps in it are placed; null where it has none
 * @param count how many things it has
 * @param parts its tables, and what is printed with them
 */
public record Listing(
    String name, LocalDate asOf, @Nullable String rule, int count, List<Part> parts) {}
