@NullMarked
package se.samverkanstrappan.query.verification.pages;

import org.jspecify.annotations.NullMarked;
