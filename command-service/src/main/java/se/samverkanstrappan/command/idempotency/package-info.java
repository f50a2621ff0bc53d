/**
 * The same request sent twice acts once: what was answered is kept for seven days under the
 * caller's key, in the transaction of the events, and given to every twin.
 */
@NullMarked
package se.samverkanstrappan.command.idempotency;

import org.jspecify.annotations.NullMarked;
