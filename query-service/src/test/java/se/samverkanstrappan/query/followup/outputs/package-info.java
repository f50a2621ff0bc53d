@NullMarked
package se.samverkanstrappan.query.followup.outputs;

import org.jspecify.annotations.NullMarked;
