/** The book of record: how events and snapshots are stored in it, on H2 and on PostgreSQL. */
@NullMarked
package se.samverkanstrappan.command.eventstore;

import org.jspecify.annotations.NullMarked;
