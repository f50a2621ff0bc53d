@NullMarked
package se.samverkanstrappan.query.followup.reads;

import org.jspecify.annotations.NullMarked;
