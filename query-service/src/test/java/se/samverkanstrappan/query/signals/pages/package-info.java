@NullMarked
package se.samverkanstrappan.query.signals.pages;

import org.jspecify.annotations.NullMarked;
