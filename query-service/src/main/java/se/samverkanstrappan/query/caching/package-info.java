/**
 * When a reader is told that what it has is still the answer (304).
 *
 * <p>Two kinds of entity tags are given, each only vouched for where the whole answer, byte for
 * byte, is the one that came with it:
 *
 * <ul>
 *   <li><b>The version</b>, {@code "7"}, of one collaboration, actor or assignment, as {@code
 *       If-Match} of a write takes it. It says nothing of what else the answer depends on, so 304
 *       is answered only where none of that can have changed since the version was recorded: the
 *       code, the rules and the generation that answer, and, where no day is asked for, the day.
 *       Where that is not sure, the answer is given in full.
 *   <li><b>A weak tag</b>, {@code W/"…"}, of all that an answer depends on: the code, the rules,
 *       the generation, the day, and the versions of everything it is made of.
 * </ul>
 */
@NullMarked
package se.samverkanstrappan.query.caching;

import org.jspecify.annotations.NullMarked;
