/** Taking in bundles and spreadsheets: they only add, and what is there already is skipped. */
@NullMarked
package se.samverkanstrappan.command.importing;

import org.jspecify.annotations.NullMarked;
