/** The JSON Schemas of events, views and the bundle, as they are published. */
@NullMarked
package se.samverkanstrappan.query.schemas;

import org.jspecify.annotations.NullMarked;
