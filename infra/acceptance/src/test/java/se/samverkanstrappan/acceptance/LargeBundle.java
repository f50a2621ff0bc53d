package se.samverkanstrappan.acceptance;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A bundle made up to measure with, marked as an example. */
final class LargeBundle {
  static final List<String> PARTICIPANTS =
      IntStream.range(0, 8).mapToObj(n -> "kommun-128" + n).toList();

  private static final List<String> OBSERVATIONS =
      List.of("INFORMED", "LISTENED", "DISCUSSED", "CONTRIBUTED", "EXCHANGED", "WORKED_JOINTLY");

  private LargeBundle() {}

  static String id(int collaboration) {
    return "stor-" + collaboration;
  }

  /** How many collaborations and entries are in it. */
  static long things(int collaborations, int interactions) {
    return (long) collaborations * (1 + PARTICIPANTS.size() + interactions);
  }

  static byte[] of(int collaborations, int interactions) {
    var random = new Random(20261120);
    String all =
        IntStream.range(0, collaborations)
            .mapToObj(n -> collaboration(n, interactions, random))
            .collect(Collectors.joining(",\n"));
    String bundle =
        "{\"format\":\"samverkanstrappan-bundle/1\",\"actors\":[],\"assignments\":[],"
            + "\"collaborations\":["
            + all
            + "]}";
    return bundle.getBytes(StandardCharsets.UTF_8);
  }

  private static String collaboration(int n, int interactions, Random random) {
    String participants =
        PARTICIPANTS.stream()
            .map(actor -> "{\"actor\":\"%s\",\"joinedOn\":\"2015-01-01\"}".formatted(actor))
            .collect(Collectors.joining(","));
    String meetings =
        IntStream.range(0, interactions)
            .mapToObj(i -> interaction(i, random))
            .collect(Collectors.joining(","));
    return """
        {"id":"%s","title":"Exempel: stor %d","owner":"region-12","openedOn":"2015-01-01",
         "form":"ONGOING","areas":["PLANNING"],"counties":["12"],
         "participants":[%s],"interactions":[%s]}"""
        .formatted(id(n), n, participants, meetings);
  }

  private static String interaction(int i, Random random) {
    String present =
        PARTICIPANTS.stream()
            .filter(actor -> random.nextBoolean() || actor.endsWith("0"))
            .map("{\"actor\":\"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return """
        {"id":"i-%d","date":"%d-%02d-%02d","form":"MEETING","observations":["%s"],
         "participants":[%s],"summary":"Exempel: ett möte om det gemensamma arbetet"}"""
        .formatted(
            i,
            2015 + random.nextInt(11),
            1 + random.nextInt(12),
            1 + random.nextInt(28),
            OBSERVATIONS.get(random.nextInt(OBSERVATIONS.size())),
            present);
  }
}
