/** How an event is written on the wire and read back, whatever revision it was written in. */
@NullMarked
package se.samverkanstrappan.events.codec;

import org.jspecify.annotations.NullMarked;
