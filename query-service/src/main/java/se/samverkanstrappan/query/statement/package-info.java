/** The accessibility statement that the law on public digital service (2018:1937) asks for. */
@NullMarked
package se.samverkanstrappan.query.statement;

import org.jspecify.annotations.NullMarked;
