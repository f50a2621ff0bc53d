/** How requests are read and answered; the only place that knows problems. */
@NullMarked
package se.samverkanstrappan.command.http;

import org.jspecify.annotations.NullMarked;
