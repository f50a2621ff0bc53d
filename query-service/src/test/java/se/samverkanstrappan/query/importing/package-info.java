@NullMarked
package se.samverkanstrappan.query.importing;

import org.jspecify.annotations.NullMarked;
