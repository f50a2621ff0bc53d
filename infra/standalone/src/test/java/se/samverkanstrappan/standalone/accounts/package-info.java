@NullMarked
package se.samverkanstrappan.standalone.accounts;

import org.jspecify.annotations.NullMarked;
