/** What explanations claim, checked by changing what they are about. */
@NullMarked
package se.samverkanstrappan.query.explanation;

import org.jspecify.annotations.NullMarked;
