package se.samverkanstrappan.query.followup.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.ReportKind;
import se.samverkanstrappan.query.signals.SignalCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** How the assignment stands: what was aimed at, what is in the way, and what is to be reported. */
record StandingView(
    List<AmbitionView> ambitions,
    List<ObstacleView> obstacles,
    List<SignalGroup> signals,
    List<ReportView> reports) {
  private static final Pattern ELSEWHERE = Pattern.compile("https?://[!-~]+");

  /**
   * What was aimed at.
   *
   * @param established the highest step that enough have
   * @param met how many have the one aimed at, of how many
   */
  record AmbitionView(
      String who,
      @Nullable Figure aim,
      String by,
      String standing,
      boolean missed,
      @Nullable Figure established,
      int met,
      int participants,
      int groups) {}

  /** How many obstacles of a kind there are and were. */
  record ObstacleView(String kind, Figure open, Figure resolved) {}

  /** The signals with a code. */
  record SignalGroup(String signal, List<SignalView> signals) {}

  /**
   * A signal.
   *
   * @param page of the collaboration it is in
   * @param about the actor or entry; null for the collaboration
   */
  record SignalView(String title, @Nullable String page, @Nullable String about, Figure since) {}

  /**
   * A report.
   *
   * @param link where it can be read
   */
  record ReportView(
      String kind,
      String id,
      String dueOn,
      @Nullable String submittedOn,
      boolean late,
      @Nullable String link) {}

  static StandingView of(JsonNode followUp, Telling telling) {
    return new StandingView(
        followUp.path("ambitions").valueStream().map(each -> ambition(each, telling)).toList(),
        followUp.path("obstacles").valueStream().map(each -> obstacle(each, telling)).toList(),
        signals(followUp, telling),
        followUp.path("reports").valueStream().map(each -> report(each, telling)).toList());
  }

  private static AmbitionView ambition(JsonNode it, Telling telling) {
    String kind = Telling.text(it, "actorKind");
    return new AmbitionView(
        kind == null ? telling.say("followup.all") : telling.word(kind, ActorKind.class),
        telling.step(it.path("step").asInt(0), MissingNode.getInstance()),
        Telling.id(it, "by"),
        telling.word(Telling.id(it, "standing"), "followup.standing."),
        it.path("missed").asBoolean(false),
        telling.step(it.path("established").asInt(0), it),
        it.path("met").asInt(0),
        it.path("participants").asInt(0),
        it.path("groups").asInt(0));
  }

  private static ObstacleView obstacle(JsonNode it, Telling telling) {
    return new ObstacleView(
        obstacleKind(it, telling),
        telling.count(it.path("open")),
        telling.count(it.path("resolved")));
  }

  static String obstacleKind(JsonNode it, Telling telling) {
    return telling.word(Telling.id(it, "kind"), ObstacleKind.class);
  }

  private static List<SignalGroup> signals(JsonNode followUp, Telling telling) {
    Map<String, List<SignalView>> byCode = new LinkedHashMap<>();
    for (JsonNode each : followUp.path("signals").values()) {
      byCode
          .computeIfAbsent(Telling.id(each, "code"), code -> new ArrayList<>())
          .add(signal(each, telling));
    }
    return byCode.entrySet().stream()
        .map(
            each -> new SignalGroup(telling.word(each.getKey(), SignalCode.class), each.getValue()))
        .toList();
  }

  private static SignalView signal(JsonNode it, Telling telling) {
    String collaboration = Telling.id(it, "collaboration");
    String subject = Telling.text(it, "subject");
    return new SignalView(
        telling.called(collaboration),
        telling.page(collaboration),
        subject == null ? null : telling.called(subject),
        telling.figure(Telling.id(it, "since"), it));
  }

  private static ReportView report(JsonNode it, Telling telling) {
    String link = Telling.text(it, "link");
    return new ReportView(
        telling.word(Telling.id(it, "kind"), ReportKind.class),
        Telling.id(it, "id"),
        Telling.id(it, "dueOn"),
        Telling.text(it, "submittedOn"),
        it.path("late").asBoolean(false),
        link != null && ELSEWHERE.matcher(link).matches() ? link : null);
  }
}
