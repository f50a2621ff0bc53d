package se.samverkanstrappan.query.glossary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.placement.PlacementRule;
import se.samverkanstrappan.query.web.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ReadsTest
class GlossaryPageTest {
  @Autowired private MockMvcTester http;
  @Autowired private JsonMapper json;

  @Test
  void explainsTheWordsInBothLanguages() {
    assertThat(page("/ordlista"))
        .contains("lang=\"sv\"", "id=\"step-CO_CREATE\"", "Samskapa", "id=\"signal-DORMANT\"")
        .contains("Räcker till och med steg 7, Samarbeta.", "href=\"/ordlista.jsonld\"");
    assertThat(page("/ordlista?lang=en&asOf=2025-01-01"))
        .contains("lang=\"en\"", "Co-create", "Covers up to step 7, Collaborate.")
        .contains("href=\"/?asOf=2025-01-01&amp;lang=en\"");
  }

  @Test
  void tellsTheRuleWithItsOwnFigures() {
    assertThat(page("/ordlista"))
        .contains(
            "på 2 olika dagar med mindre än 18 månader emellan", "50 procent", "(Regel 2026-1.)");
    assertThat(Glossary.rule(new PlacementRule("annan", 7, 3, 667, 4), Language.SV))
        .anyMatch(each -> each.contains("på 3 olika dagar med mindre än 7 månader emellan"))
        .anyMatch(each -> each.contains("66,7 procent") && each.contains("minst 4"));
  }

  @ParameterizedTest
  @EnumSource
  void hasADefinitionOfEveryWord(Language language) {
    List<Term> terms =
        Glossary.in(language).stream().flatMap(each -> each.terms().stream()).toList();

    assertThat(terms).hasSizeGreaterThan(50).extracting(Term::id).doesNotHaveDuplicates();
    assertThat(terms).allSatisfy(each -> assertThat(each.definition()).endsWith("."));
  }

  @Test
  void isAConceptSchemeToPrograms() {
    assertThat(http.get().uri("/ordlista.jsonld"))
        .hasStatusOk()
        .hasContentType("application/ld+json");
    JsonNode graph = json.readTree(page("/ordlista.jsonld")).get("@graph");

    JsonNode step = named(graph, "http://localhost/ordlista#step-LISTEN");
    assertThat(graph.get(0).get("@type").stringValue()).isEqualTo("skos:ConceptScheme");
    assertThat(step.get("@type").stringValue()).isEqualTo("skos:Concept");
    assertThat(step.get("skos:inScheme").get("@id").stringValue())
        .isEqualTo("http://localhost/ordlista");
    assertThat(step.get("skos:prefLabel").toString())
        .contains("\"sv\"", "\"Lyssna\"", "\"en\"", "\"Listen\"");
    assertThat(named(graph, "http://localhost/ordlista#observation-LISTENED").get("skos:related"))
        .hasToString("{\"@id\":\"http://localhost/ordlista#step-LISTEN\"}");
    assertThat(named(graph, "http://localhost/ordlista#role").get("skos:member")).hasSize(12);
  }

  private static JsonNode named(JsonNode graph, String id) {
    return Stream.of(graph)
        .flatMap(each -> each.valueStream())
        .filter(each -> each.get("@id").stringValue().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String page(String address) {
    try {
      return http.get().uri(address).exchange().getResponse().getContentAsString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
