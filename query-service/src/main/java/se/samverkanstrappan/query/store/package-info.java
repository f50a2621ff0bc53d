/** All access to the document store: the read model, its generations and the sinks that fill it. */
@NullMarked
package se.samverkanstrappan.query.store;

import org.jspecify.annotations.NullMarked;
