package se.samverkanstrappan.events.vocabulary;

/** A word of the vocabulary that has a name in both languages. */
public interface Labelled {
  Label label();
}
