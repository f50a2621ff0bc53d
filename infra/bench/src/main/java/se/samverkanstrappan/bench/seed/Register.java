package se.samverkanstrappan.bench.seed;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/** The actors that the shipped register holds, and perhaps more. */
record Register(List<Actor> actors) {
  private static final List<ActorKind> MADE_UP =
      List.of(
          ActorKind.BUSINESS, ActorKind.CIVIL_SOCIETY, ActorKind.ACADEMIA, ActorKind.ASSOCIATION);

  /** One of them. */
  record Actor(String id, ActorProfile profile) {
    boolean is(ActorKind kind) {
      return profile.kind() == kind;
    }
  }

  static Register shipped() {
    try (InputStream in = Register.class.getResourceAsStream("/register/actors.csv")) {
      String text = new String(requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new Register(
          text.lines().skip(1).filter(line -> !line.isBlank()).map(Register::row).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same and made-up organisations in every county, so that there are so many in all. */
  Register filledUpTo(int wanted) {
    List<Actor> all = new ArrayList<>(actors);
    List<String> counties = List.copyOf(byCounty().keySet());
    for (int number = 0; all.size() < wanted; number++) {
      ActorKind kind = MADE_UP.get(number % MADE_UP.size());
      String county = counties.get(number / MADE_UP.size() % counties.size());
      all.add(
          new Actor(
              "exempel-aktor-" + number,
              new ActorProfile(
                  kind,
                  "Exempel: aktör " + number,
                  null,
                  county,
                  null,
                  null,
                  false,
                  List.of(),
                  null,
                  null,
                  null)));
    }
    return new Register(all);
  }

  private static Actor row(String line) {
    String[] fields = line.split(",", -1);
    List<String> aliases = fields[7].isEmpty() ? List.of() : List.of(fields[7].split("\\|"));
    return new Actor(
        fields[0],
        new ActorProfile(
            ActorKind.valueOf(fields[1]),
            fields[2],
            given(fields[3]),
            given(fields[4]),
            given(fields[5]),
            given(fields[6]),
            false,
            aliases,
            null,
            null,
            null));
  }

  private static @Nullable String given(String field) {
    return field.isEmpty() ? null : field;
  }

  /** The actors of each county, by its code: its region, its board and its municipalities. */
  Map<String, List<Actor>> byCounty() {
    return actors.stream()
        .filter(actor -> actor.profile().county() != null)
        .collect(
            Collectors.groupingBy(
                actor -> requireNonNull(actor.profile().county()),
                TreeMap::new,
                Collectors.toList()));
  }

  List<Actor> of(ActorKind kind) {
    return actors.stream().filter(actor -> actor.is(kind)).toList();
  }

  static <T> T any(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
