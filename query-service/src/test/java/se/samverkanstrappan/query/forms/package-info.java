@NullMarked
package se.samverkanstrappan.query.forms;

import org.jspecify.annotations.NullMarked;
