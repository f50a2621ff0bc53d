@NullMarked
package se.samverkanstrappan.query.statement;

import org.jspecify.annotations.NullMarked;
