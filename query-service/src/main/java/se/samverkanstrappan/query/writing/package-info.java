/** How pages write, and what is worked out here: by asking the write side for who has signed in. */
@NullMarked
package se.samverkanstrappan.query.writing;

import org.jspecify.annotations.NullMarked;
