/**
 * Answers with documents as files, and makes documents of the lists that are read in pages: such a
 * list is told whole, of the same parameters but for the page, with the same things in the same
 * order. Each list is one class, beside the one that answers its pages.
 *
 * <p>What is asked for stands in the document in the words of the address. Rows are worked out as
 * they are written, so that XLSX and CSV take no more memory the more there are; what is printed is
 * held, and bounded. A printed list says the SHA-256 of the same list as CSV, in the same language,
 * which can be read again for as long as nothing else is known.
 */
@NullMarked
package se.samverkanstrappan.query.files;

import org.jspecify.annotations.NullMarked;
