package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.bench.seed.Register.Actor;
import se.samverkanstrappan.events.vocabulary.ActorKind;

/**
 * Who takes part in a collaboration, and when: mostly the actors of a county, from 5 to 30; the
 * first three the whole time.
 */
record Cast(String owner, List<String> counties, List<Membership> memberships) {
  private static final int FEWEST = 5;
  private static final int MOST = 30;
  private static final int THROUGHOUT = 3;

  static Cast random(Register register, LocalDate opened, LocalDate end, Random random) {
    var byCounty = register.byCounty();
    List<String> counties = new ArrayList<>(byCounty.keySet());
    Collections.shuffle(counties, random);
    int few = random.nextInt(10);
    List<String> where = counties.subList(0, few < 1 ? 0 : few < 8 ? 1 : 2 + random.nextInt(2));
    String home = counties.getFirst();
    List<Actor> near = new ArrayList<>(byCounty.getOrDefault(home, List.of()));
    Collections.shuffle(near, random);
    Set<String> actors = new LinkedHashSet<>();
    near.stream()
        .filter(each -> !each.is(ActorKind.MUNICIPALITY))
        .forEach(each -> add(actors, each));
    near.forEach(each -> add(actors, each));
    int wanted = FEWEST + (int) ((MOST - FEWEST) * Math.pow(random.nextDouble(), 2));
    List<String> chosen =
        new ArrayList<>(actors).subList(0, Math.min(wanted * 3 / 4, actors.size()));
    Set<String> all = new LinkedHashSet<>(chosen);
    while (all.size() < wanted) {
      all.add(Register.any(register.actors(), random).id());
    }
    String owner =
        random.nextInt(4) == 0
            ? Register.any(register.of(ActorKind.AUTHORITY), random).id()
            : all.iterator().next();
    return new Cast(owner, List.copyOf(where), memberships(List.copyOf(all), opened, end, random));
  }

  private static void add(Set<String> actors, Actor actor) {
    actors.add(actor.id());
  }

  private static List<Membership> memberships(
      List<String> actors, LocalDate opened, LocalDate end, Random random) {
    List<Membership> memberships = new ArrayList<>();
    for (String actor : actors) {
      if (memberships.size() < THROUGHOUT || random.nextInt(3) > 0) {
        memberships.add(new Membership(actor, opened, null));
        continue;
      }
      LocalDate joined = Days.between(opened, end.minusDays(2), random);
      @Nullable LocalDate left =
          random.nextInt(3) == 0 ? Days.between(joined.plusDays(1), end, random) : null;
      memberships.add(new Membership(actor, joined, left));
    }
    return memberships;
  }

  /** Who takes part on a day. */
  List<String> on(LocalDate day) {
    return memberships.stream().filter(each -> each.holdsOn(day)).map(Membership::actor).toList();
  }
}
