package se.samverkanstrappan.bench.reads;

import java.util.function.IntFunction;

/**
 * A read that is measured.
 *
 * @param path the address of each of many requests
 * @param again whether it is asked by what is known already, to be answered 304
 */
record Question(String name, IntFunction<String> path, boolean again) {
  static Question of(String name, String path) {
    return new Question(name, number -> path, false);
  }

  Question askedAgain() {
    return new Question(name + ", known already (304)", path, true);
  }
}
