@NullMarked
package se.samverkanstrappan.query.files;

import org.jspecify.annotations.NullMarked;
