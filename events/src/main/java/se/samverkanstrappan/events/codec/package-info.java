/**
 * How an event is written on the wire and read back, whatever revision it was written in.
 *
 * <h2>Shapes</h2>
 *
 * The book and the event topics hold the same JSON data, written and read by {@link
 * se.samverkanstrappan.events.codec.PayloadCodec}; on Kafka it travels inside a CloudEvent ({@link
 * se.samverkanstrappan.events.codec.CloudEventCodec}). An event is known by its wire name ({@link
 * se.samverkanstrappan.events.codec.EventTypes}) and the revision of its data, never by a class
 * name. A field that is not set is left out; lists are always there, if need be empty. Dates are
 * written to the precision they are known to, instants in UTC to the microsecond, steps of the
 * ladder as numbers from 1 to 8, words of the vocabulary by the names of their constants, an
 * amended entry under the word for its kind. The JSON Schemas under {@code schemas/} say the same
 * to other readers.
 *
 * <h2>Evolution</h2>
 *
 * What is stored is never rewritten, so every revision ever written must be read for ever. A shape
 * is changed by the first of these that suffices:
 *
 * <ol>
 *   <li><b>An optional field</b>: a new {@code @Nullable} component. Old data reads as null, old
 *       readers ignore the field. The revision stays.
 *   <li><b>A default in the constructor</b>: a new component that the record's compact constructor
 *       fills in where it is null, with the value that was true of everything before the field
 *       existed. A primitive cannot be absent: take its wrapper. The revision stays.
 *   <li><b>An upcaster</b>: for what is renamed, moved, split or gets another meaning. The type's
 *       revision rises by one, and an {@link se.samverkanstrappan.events.codec.Upcaster} from the
 *       revision before rewrites stored data, one step at a time. The codec does not start with a
 *       step missing.
 * </ol>
 *
 * <p>A field is never given another meaning under its old name, and a type that is no longer
 * written is still read. A new word of the vocabulary or kind of entry keeps the revision, but a
 * reader that does not know it refuses the event rather than guess what it means: readers are
 * upgraded before writers.
 *
 * <p>Each of these is proven on stored JSON: committed samples of every revision are read by
 * today's code, and those of today's revision are exactly what it writes. A sample is never edited
 * once it is released; a new variant or revision gets a file of its own.
 *
 * <h2>What cannot be read</h2>
 *
 * An event of a type or revision that only a newer version knows becomes an {@link
 * se.samverkanstrappan.events.UnknownEvent} and is passed on with its data unchanged. Anything that
 * no version can have written, such as a missing field, a wrong type or an impossible date, is an
 * {@link se.samverkanstrappan.events.codec.UnreadableEvent}.
 */
@NullMarked
package se.samverkanstrappan.events.codec;

import org.jspecify.annotations.NullMarked;
