@NullMarked
package se.samverkanstrappan.query.network.pages;

import org.jspecify.annotations.NullMarked;
