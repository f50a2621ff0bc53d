/** The write side: commands are checked against one aggregate and written to the book of record. */
@NullMarked
package se.samverkanstrappan.command;

import org.jspecify.annotations.NullMarked;
