/** The page of who is what in which collaborations, and who lacks a role or a mandate. */
@NullMarked
package se.samverkanstrappan.query.roles.pages;

import org.jspecify.annotations.NullMarked;
