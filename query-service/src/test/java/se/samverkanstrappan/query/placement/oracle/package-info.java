/**
 * A second, slow and obvious implementation of the placement rule, and made-up collaborations to
 * compare it with the one that is shipped.
 *
 * <p>It shares only plain data with what it checks: the events, the rule and the records of the
 * answers. What an observation or a part is worth is written down here once more.
 */
@NullMarked
package se.samverkanstrappan.query.placement.oracle;

import org.jspecify.annotations.NullMarked;
