/** What is known about one collaboration, and about all of them. */
@NullMarked
package se.samverkanstrappan.query.collaboration;

import org.jspecify.annotations.NullMarked;
