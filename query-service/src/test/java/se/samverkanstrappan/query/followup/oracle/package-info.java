@NullMarked
package se.samverkanstrappan.query.followup.oracle;

import org.jspecify.annotations.NullMarked;
