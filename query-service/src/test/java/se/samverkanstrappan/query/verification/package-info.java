@NullMarked
package se.samverkanstrappan.query.verification;

import org.jspecify.annotations.NullMarked;
