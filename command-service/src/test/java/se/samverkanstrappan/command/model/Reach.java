package se.samverkanstrappan.command.model;

import java.util.Set;

/**
 * Which fields of a draft the rules between entries look at, and where they tell what is broken.
 *
 * @param says where they tell it
 * @param named whether the specification names that field; else one of them must be told
 */
record Reach(Set<String> needs, Set<String> says, boolean named) {

  static Reach of(Draft draft, boolean amending) {
    return switch (draft) {
      case Draft.OfStay stay ->
          amending
              ? either("/actor", "/joinedOn", "/leftOn")
              : new Reach(Set.of("/actor", "/joinedOn", "/leftOn"), Set.of("/joinedOn"), true);
      case Draft.OfRole role -> either("/actor", "/role", "/from", "/until");
      case Draft.OfLink link -> either("/assignment", "/task", "/from", "/until");
      case Draft.OfMandate mandate -> new Reach(Set.of("/actor", "/from"), Set.of("/from"), true);
      case Draft.OfPerception perception ->
          new Reach(Set.of("/actor", "/date"), Set.of("/date"), true);
      case Draft.OfLifecycle lifecycle ->
          new Reach(Set.of("/kind", "/date"), Set.of("/date"), true);
      case Draft.OfInteraction interaction -> new Reach(Set.of(), Set.of(), true);
      case Draft.OfAmbition ambition -> new Reach(Set.of(), Set.of(), true);
      case Draft.OfObstacle obstacle -> new Reach(Set.of(), Set.of(), true);
    };
  }

  private static Reach either(String... fields) {
    return new Reach(Set.of(fields), Set.of(fields), false);
  }

  void tell(Faults faults) {
    if (named) {
      says.forEach(pointer -> faults.at(pointer, true));
    } else {
      faults.oneOf(says);
    }
  }
}
