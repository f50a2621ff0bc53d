package se.samverkanstrappan.query.deadletters;

/** Whether anything is left to be done about a letter. */
public enum LetterState {
  OPEN,
  RESOLVED
}
