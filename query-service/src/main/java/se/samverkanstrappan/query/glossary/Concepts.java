package se.samverkanstrappan.query.glossary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.LadderStep;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;

/**
 * The glossary as a concept scheme of SKOS in JSON-LD: a concept for each word, in both languages,
 * and a collection for each chapter. The concepts are called by where they are explained.
 */
final class Concepts {
  private static final String SKOS = "http://www.w3.org/2004/02/skos/core#";

  private final String scheme;

  private Concepts(String scheme) {
    this.scheme = scheme;
  }

  /**
   * The whole document.
   *
   * @param scheme the address of the page, in full
   */
  static Map<String, Object> of(String scheme) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("@context", Map.of("skos", SKOS));
    document.put("@graph", new Concepts(scheme).graph());
    return document;
  }

  private List<Map<String, Object>> graph() {
    List<Chapter> sv = Glossary.in(Language.SV);
    List<Chapter> en = Glossary.in(Language.EN);
    List<Map<String, Object>> graph = new ArrayList<>();
    graph.add(
        node("ConceptScheme", scheme, words("glossary.scheme"), words("glossary.scheme.text")));
    for (int i = 0; i < sv.size(); i++) {
      graph.add(collection(sv.get(i), en.get(i)));
      for (int k = 0; k < sv.get(i).terms().size(); k++) {
        graph.add(concept(sv.get(i).terms().get(k), en.get(i).terms().get(k)));
      }
    }
    return graph;
  }

  private Map<String, Object> collection(Chapter sv, Chapter en) {
    Map<String, Object> node =
        node("Collection", at(sv.id()), both(sv.title(), en.title()), both(sv.lead(), en.lead()));
    node.put("skos:member", sv.terms().stream().map(each -> reference(at(each.id()))).toList());
    return node;
  }

  private Map<String, Object> concept(Term sv, Term en) {
    Map<String, Object> node =
        node(
            "Concept",
            at(sv.id()),
            both(sv.name(), en.name()),
            both(sv.definition(), en.definition()));
    node.put("skos:notation", sv.id().substring(sv.id().indexOf('-') + 1));
    node.put("skos:inScheme", reference(scheme));
    @Nullable Integer step = sv.step();
    if (step != null && !sv.id().startsWith("step-")) {
      node.put("skos:related", reference(at("step-" + LadderStep.of(step))));
    }
    return node;
  }

  private static Map<String, Object> node(
      String type, String id, List<Map<String, String>> label, List<Map<String, String>> text) {
    Map<String, Object> node = new LinkedHashMap<>();
    node.put("@id", id);
    node.put("@type", "skos:" + type);
    node.put("skos:prefLabel", label);
    node.put("skos:definition", text);
    return node;
  }

  private String at(String id) {
    return scheme + "#" + id;
  }

  private static Map<String, String> reference(String id) {
    return Map.of("@id", id);
  }

  private static List<Map<String, String>> words(String key) {
    return both(said(Language.SV, key), said(Language.EN, key));
  }

  private static String said(Language language, String key) {
    return new Phrases(language, Map.of()).say(key);
  }

  private static List<Map<String, String>> both(String sv, String en) {
    return List.of(
        Map.of("@language", "sv", "@value", sv), Map.of("@language", "en", "@value", en));
  }
}
