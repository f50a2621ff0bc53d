@NullMarked
package se.samverkanstrappan.query.deadletters.pages;

import org.jspecify.annotations.NullMarked;
