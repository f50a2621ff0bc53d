@NullMarked
package se.samverkanstrappan.query.followup.pages;

import org.jspecify.annotations.NullMarked;
