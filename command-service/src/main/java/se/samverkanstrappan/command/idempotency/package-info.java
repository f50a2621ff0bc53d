/**
 * The same request sent twice acts once: what was answered is kept for seven days under the
 * caller's key and given to every twin. The answer to a command is kept in the transaction of its
 * events; what is not one transaction, as an import, is kept when the work is done, so where it was
 * cut off it is done again, which it must not mind.
 */
@NullMarked
package se.samverkanstrappan.command.idempotency;

import org.jspecify.annotations.NullMarked;
