package se.samverkanstrappan.command.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a write is sent, by the definitions of the bundle: the same facts under the same limits.
 *
 * @param of the definition whose fields are meant, or the name of an event's schema
 * @param fields their names, or {@code definition.name} where they are another's
 * @param descriptions of fields that mean something else here
 * @param own fields that no definition has, by their names
 * @param oneOf the shapes it may have, instead of all the others
 */
record Body(
    @Nullable String of,
    @Nullable List<String> fields,
    @Nullable List<String> required,
    @Nullable Map<String, String> descriptions,
    @Nullable ObjectNode own,
    @Nullable List<Body> oneOf) {}
