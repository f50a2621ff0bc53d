package se.samverkanstrappan.query.writing;

/** What the write side said to a file that is to be imported. */
public sealed interface ImportAnswer {
  /**
   * It has been received, and is worked on.
   *
   * @param job under which to ask how far it has come
   */
  record Taken(String job) implements ImportAnswer {}

  /**
   * It was not received.
   *
   * @param status of the answer, from 400 to 499
   */
  record Refused(int status) implements ImportAnswer {}

  /** Nobody could take it just now; sent again with the same key it is imported once. */
  record Away() implements ImportAnswer {}
}
