/** The contract between the services: events, their wire format and the topics they travel on. */
@NullMarked
package se.samverkanstrappan.events;

import org.jspecify.annotations.NullMarked;
