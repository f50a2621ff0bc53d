package se.samverkanstrappan.events;

import org.jspecify.annotations.Nullable;

/**
 * Who did something: no name and no address, so that who erases the link to a person leaves the
 * book as it is.
 *
 * @param subject the pseudonym of a person or a service; {@code system} is the installation itself
 * @param organisation the id of the actor it acted for; null where it acted for none
 */
public record Author(String subject, @Nullable String organisation) {
  /** The installation, which nobody asked: the register of a first start. */
  public static final Author SYSTEM = new Author("system", null);
}
