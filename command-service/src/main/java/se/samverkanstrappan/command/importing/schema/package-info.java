/** The bundle's published JSON Schema as the first check of everything that is taken in. */
@NullMarked
package se.samverkanstrappan.command.importing.schema;

import org.jspecify.annotations.NullMarked;
