package se.samverkanstrappan.command.actor.profile;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Counties;
import se.samverkanstrappan.command.rules.IdTaken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** The facts on an actor as they were sent, not yet judged. */
public record ActorDraft(
    @Nullable ActorKind kind,
    @Nullable String name,
    @Nullable String nameEn,
    @Nullable String county,
    @Nullable String municipalityCode,
    @Nullable String organisationNumber,
    @Nullable Boolean group,
    @Nullable List<String> aliases,
    @Nullable PartialDate validFrom,
    @Nullable PartialDate validTo,
    @Nullable String successor) {
  private static final int NAME = 200;
  private static final int ALIASES = 100;
  private static final Pattern MUNICIPALITY = Pattern.compile("[0-9]{4}");
  private static final Pattern ORGANISATION = Pattern.compile("[0-9]{6}-[0-9]{4}");

  /**
   * Judges them for the actor with an id.
   *
   * @param violations what was found wrong already
   * @throws se.samverkanstrappan.command.rules.RulesBroken where anything is wrong
   * @throws IdTaken where an alias means another actor
   */
  public ActorProfile judge(Violations violations, String id, ActorDirectory actors) {
    violations.required("/kind", kind);
    violations.requiredText("/name", name, NAME);
    violations.text("/nameEn", nameEn, NAME);
    codesAreWellFormed(violations);
    aliasesAreIds(violations, id);
    itEndsAfterItBegan(violations);
    String successorMeant = theSuccessorIsAnother(violations, id, actors);
    violations.throwIfAny();
    noAliasMeansAnother(id, actors);
    return accepted(successorMeant);
  }

  private void codesAreWellFormed(Violations violations) {
    violations.addIf(
        county != null && !Counties.exists(county), "/county", "is not the code of a county");
    violations.addIf(
        municipalityCode != null && !MUNICIPALITY.matcher(municipalityCode).matches(),
        "/municipalityCode",
        "must be four digits");
    violations.addIf(
        organisationNumber != null && !ORGANISATION.matcher(organisationNumber).matches(),
        "/organisationNumber",
        "must be six digits, - and four digits");
  }

  private void aliasesAreIds(Violations violations, String id) {
    List<String> given = given();
    if (given.size() > ALIASES) {
      violations.add("/aliases", "at most " + ALIASES + " are allowed");
      return;
    }
    violations.distinct("/aliases", given);
    for (int i = 0; i < given.size(); i++) {
      violations.id("/aliases/" + i, given.get(i));
      violations.addIf(given.get(i).equals(id), "/aliases/" + i, "is the actor's own id");
    }
  }

  private void itEndsAfterItBegan(Violations violations) {
    violations.addIf(
        validFrom != null && validTo != null && !validTo.firstDay().isAfter(validFrom.firstDay()),
        "/validTo",
        "must be after " + validFrom);
  }

  private @Nullable String theSuccessorIsAnother(
      Violations violations, String id, ActorDirectory actors) {
    if (successor == null) {
      return null;
    }
    String meant = actors.resolve(successor);
    boolean itself = successor.equals(id) || id.equals(meant) || given().contains(successor);
    violations.addIf(itself, "/successor", "must be another actor");
    violations.addIf(!itself && meant == null, "/successor", "there is no such actor");
    return meant;
  }

  private void noAliasMeansAnother(String id, ActorDirectory actors) {
    var meant = actors.resolve(given());
    for (int i = 0; i < given().size(); i++) {
      String alias = given().get(i);
      if (meant.containsKey(alias) && !id.equals(meant.get(alias))) {
        throw new IdTaken("/aliases/" + i, alias);
      }
    }
  }

  private List<String> given() {
    return aliases == null ? List.of() : aliases;
  }

  private ActorProfile accepted(@Nullable String successorMeant) {
    return new ActorProfile(
        Objects.requireNonNull(kind),
        Objects.requireNonNull(name),
        nameEn,
        county,
        municipalityCode,
        organisationNumber,
        group != null && group,
        given(),
        validFrom,
        validTo,
        successorMeant);
  }
}
