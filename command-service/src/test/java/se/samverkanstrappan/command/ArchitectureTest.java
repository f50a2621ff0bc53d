package se.samverkanstrappan.command;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.web.bind.annotation.RestController;

/** What may know what. */
@AnalyzeClasses(packages = "se.samverkanstrappan", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HERE = "se.samverkanstrappan.command";

  @ArchTest
  static final ArchRule commandsOfCollaborationsDoNotKnowEachOther =
      slices()
          .matching(
              HERE
                  + ".collaboration.(*collaboration|*interaction|*lifecycle|*entry|*role|*ambition|*obstacle"
                  + "|*assignment|*mandate|*perception|*ownership)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule commandsOfActorsDoNotKnowEachOther =
      slices().matching(HERE + ".actor.(*actor)..").should().notDependOnEachOther();

  @ArchTest
  static final ArchRule commandsOfAssignmentsDoNotKnowEachOther =
      slices()
          .matching(HERE + ".assignment.(*assignment|*report|*followup)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching(HERE + ".(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule aggregatesDoNotKnowEachOther =
      slices()
          .matching(HERE + ".(collaboration|actor|assignment)..")
          .should()
          .notDependOnEachOther();

  @ArchTest
  static final ArchRule theContractKnowsNoService =
      noClasses()
          .that()
          .resideInAPackage("se.samverkanstrappan.events..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(HERE + "..");

  @ArchTest
  static final ArchRule theServicesDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage(HERE + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("se.samverkanstrappan.query..");

  @ArchTest
  static final ArchRule whoAsksKnowsNoService =
      noClasses()
          .that()
          .resideInAPackage("se.samverkanstrappan.access..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(HERE + "..", "se.samverkanstrappan.query..");

  /** Each of these says who asks, or is the installation itself. */
  @ArchTest
  static final ArchRule fewSendCommands =
      noClasses()
          .that()
          .resideInAPackage(HERE + "..")
          .and()
          .resideOutsideOfPackages(
              HERE + ".http..", HERE + ".importing.run..", HERE + ".register..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(CommandGateway.class);

  @ArchTest
  static final ArchRule rulesAndStateKnowNoFrameworkOfTheWebOrTheDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(
              HERE + ".collaboration.state..",
              HERE + ".collaboration.entry..",
              HERE + ".collaboration.profile..",
              HERE + ".actor.profile..",
              HERE + ".assignment.profile..",
              HERE + ".rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.springframework..", "java.sql..", HERE + ".http..");

  @ArchTest
  static final ArchRule rulesHaveNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              HERE + ".collaboration..",
              HERE + ".actor..",
              HERE + ".assignment..",
              HERE + ".rules..")
          .should()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  /** What else a client needs, as for TLS and SASL, comes with the address or not at all. */
  @ArchTest
  static final ArchRule whereKafkaIsComesWithHowToReachIt =
      noClasses()
          .that()
          .doNotHaveSimpleName("KafkaSettings")
          .should()
          .callMethodWhere(
              target(name("bootstrapServers")).and(target(owner(simpleName("KafkaSettings")))));

  @ArchTest
  static final ArchRule onlyControllersSpeakHttp =
      classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();
}
