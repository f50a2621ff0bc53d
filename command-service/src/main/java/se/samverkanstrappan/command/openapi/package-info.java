/**
 * The OpenAPI document: which writes there are is found in the code, what they mean is told by the
 * files in {@code command-openapi}, and what their fields must be by the JSON Schemas of the
 * events.
 */
@NullMarked
package se.samverkanstrappan.command.openapi;

import org.jspecify.annotations.NullMarked;
