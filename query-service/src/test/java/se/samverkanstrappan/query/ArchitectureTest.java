package se.samverkanstrappan.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.collaboration.KnownCollaboration;
import se.samverkanstrappan.query.collaboration.SignalItem;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.streams.KafkaSettings;
import se.samverkanstrappan.query.web.Language;

/** Which part of the read side may know which. */
@AnalyzeClasses(packages = "se.samverkanstrappan.query", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule theRuleKnowsNoFramework =
      classes()
          .that()
          .resideInAPackage("..query.placement..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "..events..", "se.samverkanstrappan.query.placement..");

  @ArchTest
  static final ArchRule explanationsKnowNoFramework =
      classes()
          .that()
          .resideInAPackage("..query.explanation..")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "..events..",
                      "..query.placement..",
                      "..query.explanation..")
                  .or(type(Language.class)));

  @ArchTest
  static final ArchRule countingKnowsNoFramework =
      classes()
          .that()
          .haveNameMatching(".*\\.query\\.distribution\\.(Counting|DayCount|Every|Walk)")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "..query.placement..", "..query.distribution..");

  @ArchTest
  static final ArchRule perceptionsKnowNoFramework =
      classes()
          .that()
          // What answers requests lies in a package of its own.
          .resideInAPackage("..query.perception")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..",
              "org.jspecify..",
              "..events..",
              "..query.placement..",
              "..query.perception");

  @ArchTest
  static final ArchRule rolesKnowNoFramework =
      classes()
          .that()
          .resideInAPackage("..query.roles")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "org.jspecify..", "..events..", "..query.placement..", "..query.roles");

  @ArchTest
  static final ArchRule networksKnowNoFramework =
      classes()
          .that()
          .resideInAPackage("..query.network")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "org.jspecify..", "..query.network");

  @ArchTest
  static final ArchRule signalsKnowNoFramework =
      classes()
          .that()
          // What answers requests lies in a package of its own.
          .resideInAPackage("..query.signals")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "..events..",
                      "..query.placement..",
                      "..query.perception",
                      "..query.signals")
                  .or(type(Language.class))
                  .or(type(Phrases.class)));

  @ArchTest
  static final ArchRule followUpsKnowNoFramework =
      classes()
          .that()
          // What answers requests lies in a package of its own.
          .resideInAPackage("..query.followup")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "..events..",
                      // The form in which it is fixed.
                      "tools.jackson..",
                      "com.fasterxml.jackson.annotation..",
                      "..query.placement..",
                      "..query.perception",
                      "..query.signals",
                      "..query.followup")
                  .or(type(ActorView.class))
                  .or(type(AssignmentView.class))
                  .or(type(CollaborationHead.class))
                  .or(type(KnownCollaboration.class))
                  .or(type(SignalItem.class))
                  .or(type(StandingEntry.class)));

  @ArchTest
  static final ArchRule documentsKnowNoFramework =
      classes()
          .that()
          .resideInAPackage("..query.document")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "javax.xml.parsers..",
                      "org.w3c.dom..",
                      "org.jspecify..",
                      "..events.vocabulary",
                      // What writes the files.
                      "com.openhtmltopdf..",
                      "org.apache.pdfbox..",
                      "org.apache.commons.csv..",
                      "org.dhatim.fastexcel..",
                      "..query.document")
                  .or(type(Language.class))
                  .or(type(Phrases.class)));

  @ArchTest
  static final ArchRule followUpsAreWrittenFromWhatTheyTell =
      classes()
          .that()
          .resideInAPackage("..query.followup.outputs")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "..events..",
                      "tools.jackson..",
                      "..query.document",
                      "..query.followup.outputs")
                  .or(type(SignalCode.class))
                  .or(type(Language.class))
                  .or(type(Phrases.class)));

  @ArchTest
  static final ArchRule whatIsToldUnaskedKnowsNoFramework =
      classes()
          .that()
          .resideInAPackage("..query.subscription")
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      "java..",
                      "org.jspecify..",
                      "..events..",
                      "..query.placement..",
                      "..query.perception",
                      "..query.signals..",
                      "..query.subscription")
                  .or(type(Language.class))
                  .or(type(Phrases.class)));

  @ArchTest
  static final ArchRule theRuleReadsNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(
              "..query.placement..",
              "..query.explanation..",
              "..query.distribution..",
              "..query.perception..",
              "..query.roles..",
              "..query.network..",
              "..query.followup..",
              "..query.subscription..",
              "..query.document..",
              "..query.signals..")
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(java.time.Instant.class, "now");

  @ArchTest
  static final ArchRule onlyTheStoreKnowsMongo =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.mongodb..", "org.bson..");

  @ArchTest
  static final ArchRule onlyPlumbingKnowsKafka =
      noClasses()
          .that()
          .resideOutsideOfPackages("..query.store..", "..query.streams..", "..query.live..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  /** What else a client needs, as for TLS and SASL, comes with the address or not at all. */
  @ArchTest
  static final ArchRule whereKafkaIsComesWithHowToReachIt =
      noClasses()
          .that()
          .doNotBelongToAnyOf(KafkaSettings.class)
          .should()
          .callMethod(KafkaSettings.class, "bootstrapServers");

  @ArchTest
  static final ArchRule featuresDoNotKnowTheStream =
      noClasses()
          .that()
          .resideOutsideOfPackages("..query.streams..", "se.samverkanstrappan.query")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("..query.streams..")
                  // Where Kafka is, which the live changes ask too.
                  .and(not(simpleName("KafkaSettings"))));

  @ArchTest
  static final ArchRule pagesAreNobodysDependency =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "..query.staircase..",
              "..query.timeline..",
              "..query.loginteraction..",
              "..query.entryforms..",
              "..query.forms..",
              "..query.importing..",
              "..query.glossary..",
              "..query.statement..",
              "..pages..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..query.staircase..",
              "..query.timeline..",
              "..query.loginteraction..",
              "..query.entryforms..",
              "..query.forms..",
              "..query.importing..",
              "..query.glossary..",
              "..query.statement..",
              "..pages..");

  @ArchTest
  static final ArchRule whatFormsShareKnowsNoForm =
      noClasses()
          .that()
          .resideInAPackage("..query.forms..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..query.staircase..",
              "..query.timeline..",
              "..query.loginteraction..",
              "..query.entryforms..");

  @ArchTest
  static final ArchRule onlySecurityKnowsHowSomebodyIsRecognised =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.security..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.springframework.security..");

  @ArchTest
  static final ArchRule theRulesStandInOnePlace =
      noClasses()
          .that()
          .resideOutsideOfPackage("..query.security..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("se.samverkanstrappan.access..")
                  // Who asks, which anything may want to know.
                  .and(not(simpleName("Identity")))
                  .and(not(simpleName("Role"))));

  @ArchTest
  static final ArchRule nothingOfTheWriteSide =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("se.samverkanstrappan.command..", "org.axonframework..");
}
