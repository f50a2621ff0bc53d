/**
 * Copies of an H2 book for backups; PostgreSQL has tools of its own for that.
 *
 * <p>H2 copies its file while it is used, with pages on which texts may still lie that were taken
 * out of the book. So a copy is opened, which undoes what was not committed and shows that it can
 * be read, and what is still valid is copied once more ({@link
 * se.samverkanstrappan.command.backup.BookFile}).
 */
@NullMarked
package se.samverkanstrappan.command.backup;

import org.jspecify.annotations.NullMarked;
