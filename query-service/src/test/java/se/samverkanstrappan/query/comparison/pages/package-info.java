@NullMarked
package se.samverkanstrappan.query.comparison.pages;

import org.jspecify.annotations.NullMarked;
