/** How pages write: by asking the write side on behalf of who has signed in. */
@NullMarked
package se.samverkanstrappan.query.writing;

import org.jspecify.annotations.NullMarked;
