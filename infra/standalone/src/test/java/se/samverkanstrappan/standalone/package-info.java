@NullMarked
package se.samverkanstrappan.standalone;

import org.jspecify.annotations.NullMarked;
