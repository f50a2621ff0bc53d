@NullMarked
package se.samverkanstrappan.query.entryforms;

import org.jspecify.annotations.NullMarked;
