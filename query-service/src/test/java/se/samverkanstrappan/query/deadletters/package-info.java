@NullMarked
package se.samverkanstrappan.query.deadletters;

import org.jspecify.annotations.NullMarked;
