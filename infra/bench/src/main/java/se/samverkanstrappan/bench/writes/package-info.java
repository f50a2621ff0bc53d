/** How many writes are taken, and how soon each can be read. */
@NullMarked
package se.samverkanstrappan.bench.writes;

import org.jspecify.annotations.NullMarked;
