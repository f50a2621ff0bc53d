/**
 * What was sent, kept in a file and read piece by piece: a bundle by the places of its elements, a
 * spreadsheet row by row.
 */
@NullMarked
package se.samverkanstrappan.command.importing.source;

import org.jspecify.annotations.NullMarked;
