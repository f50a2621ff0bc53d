package se.samverkanstrappan.command.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One address that can be written to, as a row of the table.
 *
 * @param body a request with every field that there is, which is accepted
 * @param before what has to be posted beforehand: addresses below the collaboration, and bodies
 * @param required fields without which it is refused
 * @param rules what breaks a rule, and where that is told
 * @param actors fields that name actors
 * @param tasks fields that name assignments and tasks
 */
record WriteResource(
    String method,
    String path,
    int done,
    String body,
    List<String> before,
    List<String> required,
    List<Rule> rules,
    List<String> actors,
    List<String> tasks) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** A field, what to put there (null takes it away), and the pointers that then are told. */
  record Rule(String at, String value, List<String> pointers) {}

  /** A field that was changed, and the request with it. */
  record Spoilt(String pointer, String body) {}

  static WriteResource post(int done, String path, String body) {
    return of("POST", done, path, body);
  }

  static WriteResource put(String path, String body) {
    return of("PUT", 200, path, body);
  }

  private static WriteResource of(String method, int done, String path, String body) {
    return new WriteResource(
        method, path, done, body, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  WriteResource after(String... posted) {
    return new WriteResource(
        method, path, done, body, List.of(posted), required, rules, actors, tasks);
  }

  WriteResource requires(String... fields) {
    return new WriteResource(
        method, path, done, body, before, List.of(fields), rules, actors, tasks);
  }

  WriteResource breaks(String at, String value, String... pointers) {
    List<Rule> more = new ArrayList<>(rules);
    more.add(new Rule(at, value, List.of(pointers)));
    return new WriteResource(method, path, done, body, before, required, more, actors, tasks);
  }

  WriteResource namesActors(String... fields) {
    return new WriteResource(
        method, path, done, body, before, required, rules, List.of(fields), tasks);
  }

  WriteResource namesTasks(String... fields) {
    return new WriteResource(
        method, path, done, body, before, required, rules, actors, List.of(fields));
  }

  String name() {
    return method + " " + path;
  }

  /** The same, with what stands in the book in place of names in braces. */
  WriteResource in(UnaryOperator<String> names) {
    return new WriteResource(
        method,
        names.apply(path),
        done,
        names.apply(body),
        before.stream().map(names).toList(),
        required,
        rules.stream()
            .map(rule -> new Rule(rule.at(), names.apply(rule.value()), rule.pointers()))
            .toList(),
        actors,
        tasks);
  }

  ObjectNode json() {
    return (ObjectNode) JSON.readTree(body);
  }

  boolean has(String field) {
    return json().has(field);
  }

  /** The path with each of its ids in turn unknown. */
  static List<String> withUnknownIds(String template, UnaryOperator<String> names) {
    List<String> variables =
        Arrays.stream(template.split("/")).filter(part -> part.startsWith("{")).toList();
    return variables.stream()
        .map(variable -> names.apply(template.replace(variable, "none")))
        .toList();
  }

  /** The request with another value in one place. */
  String with(String pointer, String value) {
    ObjectNode copy = json();
    JsonPointer at = JsonPointer.compile(pointer);
    JsonNode parent = copy.at(at.head());
    JsonNode node = JSON.readTree(value);
    if (parent instanceof ArrayNode list) {
      list.set(at.last().getMatchingIndex(), node);
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), node);
    }
    return copy.toString();
  }

  String without(String pointer) {
    ObjectNode copy = json();
    JsonPointer at = JsonPointer.compile(pointer);
    ((ObjectNode) copy.at(at.head())).remove(at.last().getMatchingProperty());
    return copy.toString();
  }

  /** Each field in turn, at any depth, with a value of another type. */
  List<Spoilt> ofWrongTypes() {
    List<Spoilt> all = new ArrayList<>();
    for (String pointer : pointers("", json())) {
      JsonNode node = json().at(pointer);
      String wrong = node.isArray() ? "\"x\"" : node.isString() ? "7" : "[true]";
      all.add(new Spoilt(pointer, with(pointer, wrong)));
      if (pointer.matches(".*/\\d+")) {
        all.add(new Spoilt(pointer, with(pointer, "null")));
      }
    }
    return all;
  }

  /** Each field that takes one of some values. */
  List<String> enums() {
    return texts("[A-Z]+(_[A-Z]+)*");
  }

  /** Each field that takes a date. */
  List<String> dates() {
    return texts("\\d{4}(-\\d\\d){0,2}").stream()
        .filter(pointer -> !pointer.endsWith("Code"))
        .toList();
  }

  private List<String> texts(String shape) {
    return pointers("", json()).stream()
        .filter(pointer -> json().at(pointer).isString())
        .filter(pointer -> json().at(pointer).stringValue().matches(shape))
        .toList();
  }

  private static List<String> pointers(String prefix, JsonNode node) {
    List<String> all = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .propertyNames()
          .forEach(name -> add(all, prefix + "/" + name, Objects.requireNonNull(node.get(name))));
    }
    if (node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        add(all, prefix + "/" + i, Objects.requireNonNull(list.get(i)));
      }
    }
    return all;
  }

  private static void add(List<String> all, String pointer, JsonNode node) {
    all.add(pointer);
    all.addAll(pointers(pointer, node));
  }
}
