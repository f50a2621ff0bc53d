@NullMarked
package se.samverkanstrappan.query.loginteraction;

import org.jspecify.annotations.NullMarked;
