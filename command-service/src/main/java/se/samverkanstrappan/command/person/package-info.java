/**
 * Knows whose pseudonym it is, as sign-ins tell it: the only place of the services that does. It
 * lies outside the book, is told to administrators alone and can be erased; the book stays as it
 * is. Whoever brings accounts of its own, as the standalone does, knows it too: as long as that is
 * so nothing is erased here, and it is told what has to go first. An erased name leaves the file of
 * an H2 book at the next start; a backup keeps it as long as the backup is kept.
 */
@NullMarked
package se.samverkanstrappan.command.person;

import org.jspecify.annotations.NullMarked;
