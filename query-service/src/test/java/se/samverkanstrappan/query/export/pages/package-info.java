@NullMarked
package se.samverkanstrappan.query.export.pages;

import org.jspecify.annotations.NullMarked;
