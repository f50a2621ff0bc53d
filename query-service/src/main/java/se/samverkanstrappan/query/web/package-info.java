/** Plumbing of the HTTP side: layout, problems, languages. */
@NullMarked
package se.samverkanstrappan.query.web;

import org.jspecify.annotations.NullMarked;
