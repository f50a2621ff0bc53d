package se.samverkanstrappan.events;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The contract can be taken into any program: it needs Jackson and JSpecify and nothing more. */
class DependencyTest {
  private static final JavaClasses PRODUCTION =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("se.samverkanstrappan.events");

  @Test
  void classesUseJacksonAndJSpecifyAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "se.samverkanstrappan.events..",
                "java..",
                "tools.jackson..",
                "com.fasterxml.jackson.annotation..",
                "org.jspecify.annotations.."))
        .check(PRODUCTION);
  }

  @Test
  void onlyTheCodecKnowsHowEventsAreWritten() {
    noClasses()
        .that(not(resideInAnyPackage("se.samverkanstrappan.events.codec..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("se.samverkanstrappan.events.codec.."))
        .check(PRODUCTION);
  }

  @Test
  void vocabularyKnowsNothingOfEvents() {
    noClasses()
        .that(resideInAnyPackage("se.samverkanstrappan.events.vocabulary.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("se.samverkanstrappan.events..")
                .and(not(resideInAnyPackage("se.samverkanstrappan.events.vocabulary.."))))
        .check(PRODUCTION);
  }

  @Test
  void packagesHaveNoCycles() {
    slices()
        .matching("se.samverkanstrappan.events.(*)..")
        .should()
        .beFreeOfCycles()
        .check(PRODUCTION);
  }

  @Test
  void pomsDeclareJacksonAndJSpecifyAlone() {
    assertThat(Stream.of("pom.xml", "../pom.xml").flatMap(DependencyTest::shipped))
        .containsExactlyInAnyOrder("tools.jackson.core:jackson-databind", "org.jspecify:jspecify");
  }

  /** What a project's own dependencies section declares that others inherit by depending on it. */
  private static Stream<String> shipped(String pom) {
    return children(children(document(pom).getDocumentElement(), "dependencies"), "dependency")
        .stream()
        .filter(each -> !text(each, "scope").equals("test"))
        .map(each -> text(each, "groupId") + ":" + text(each, "artifactId"));
  }

  private static Document document(String pom) {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of(pom).toFile());
    } catch (Exception e) {
      throw new AssertionError(pom, e);
    }
  }

  private static List<Element> children(List<Element> parents, String name) {
    return parents.stream().flatMap(each -> children(each, name).stream()).toList();
  }

  private static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(each -> each.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream().map(Element::getTextContent).findFirst().orElse("");
  }
}
