@NullMarked
package se.samverkanstrappan.query.signals.reads;

import org.jspecify.annotations.NullMarked;
