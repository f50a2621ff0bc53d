@NullMarked
package se.samverkanstrappan.query.roles.pages;

import org.jspecify.annotations.NullMarked;
