/**
 * Things to hand in, as files: one document, written as PDF, workbook or spreadsheet. Plain
 * functions of what they are given; no framework, no clock. Requests are answered elsewhere.
 *
 * <p>A document is a title, what is to be known of it as a whole, and its parts in the order they
 * are read. Whatever a text says, it is shown as text: no file has a formula, a script or a link
 * out of itself, and writing one fetches nothing.
 *
 * <h2>PDF</h2>
 *
 * Tagged for those who have it read aloud: language, title, bookmarks, headings in order, tables
 * with their headings, and everything in the order it is read. Of a figure that rests on entries a
 * note tells which, in a table at the end; the same entries are one note. Of more than anybody
 * would print it says how many more there are, and at which address. The ladder is a table of
 * texts, so that it needs no description. Nothing invisible is printed: control characters and
 * those that turn the direction of what follows are left out. All of a document is in memory while
 * it is written, therefore it has at most {@link
 * se.samverkanstrappan.query.document.PdfDocument#MOST_ROWS} rows. The same document gives the same
 * bytes.
 *
 * <h2>XLSX</h2>
 *
 * A sheet for what is to be known of the document and one for each table, in its language. A figure
 * is followed by how many entries it rests on; which those are, and the addresses that open them,
 * stands in a last sheet with a row for each, so that however many they are none is left out.
 * Numbers, days and truths are such; months and years are texts. Only the last rows are in memory.
 *
 * <h2>CSV</h2>
 *
 * One table for machines, whatever the document has: {@code table,row,column,value,entries,reads},
 * a line for each cell that holds anything, in UTF-8, with commas, quoted as RFC 4180 says, lines
 * ended by CR LF. Tables and columns are named by words that no language changes, and words of the
 * vocabulary are told by their codes; the rows of a table count from 1, and what is to be known of
 * the document is the table {@code document}. Entries and addresses are items separated by {@code
 * |}. Texts that a spreadsheet would take for a formula have an apostrophe before them, also where
 * one that separates cells by semicolons would begin another cell. Only one line is in memory.
 */
@NullMarked
package se.samverkanstrappan.query.document;

import org.jspecify.annotations.NullMarked;
