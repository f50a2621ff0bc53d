@NullMarked
package se.samverkanstrappan.query.followup.fixing;

import org.jspecify.annotations.NullMarked;
