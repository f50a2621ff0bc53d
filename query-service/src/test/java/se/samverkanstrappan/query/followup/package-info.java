@NullMarked
package se.samverkanstrappan.query.followup;

import org.jspecify.annotations.NullMarked;
