/**
 * Finding what people call something by words: in memory, without an index.
 *
 * <h2>What finds what</h2>
 *
 * A text is made of words: what is left between everything that is neither letter nor digit. Upper
 * and lower case are the same, and so are composed and decomposed characters. The letters å, ä and
 * ö are letters of their own; other marks count for nothing, so é is e. A word that is searched for
 * finds words that begin with it, and words of the same Swedish stem. Every word has to be found,
 * in any order, each in any of the texts. Words that say nothing, such as "och", are passed over
 * where something else is asked for. A search without any word, such as "?!", finds nothing: it
 * asks for something that no text has.
 */
@NullMarked
package se.samverkanstrappan.query.search;

import org.jspecify.annotations.NullMarked;
