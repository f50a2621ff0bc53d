package se.samverkanstrappan.query.web;

import java.util.Optional;

/** Something that may keep what is done or read here from being what it is meant to be. */
@FunctionalInterface
public interface Hindrance {
  /** The name of the message that tells of it on every page; nothing where all is well. */
  Optional<String> message();
}
