package se.samverkanstrappan.access;

/** A principal, of whatever kind of sign-in, that is somebody here. */
public interface Identified {
  Identity identity();
}
