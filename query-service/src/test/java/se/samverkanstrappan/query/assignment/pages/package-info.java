@NullMarked
package se.samverkanstrappan.query.assignment.pages;

import org.jspecify.annotations.NullMarked;
