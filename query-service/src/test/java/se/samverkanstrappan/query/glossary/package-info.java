@NullMarked
package se.samverkanstrappan.query.glossary;

import org.jspecify.annotations.NullMarked;
