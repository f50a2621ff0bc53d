@NullMarked
package se.samverkanstrappan.access;

import org.jspecify.annotations.NullMarked;
