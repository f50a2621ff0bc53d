@NullMarked
package se.samverkanstrappan.query.document;

import org.jspecify.annotations.NullMarked;
