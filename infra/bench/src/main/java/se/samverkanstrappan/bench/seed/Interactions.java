package se.samverkanstrappan.bench.seed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.InteractionAmended;
import se.samverkanstrappan.events.collaboration.InteractionLogged;
import se.samverkanstrappan.events.collaboration.InteractionRetracted;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.Part;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What happened between those who take part, around the step that they work on. */
final class Interactions {
  private static final int AMENDED_PERCENT = 2;
  private static final int RETRACTED_PER_MILLE = 5;
  private static final int DAYS_UNTIL_LOGGED = 20;

  private final Cast cast;
  private final LocalDate opened;
  private final LocalDate end;
  private final LocalDate until;
  private final Random random;
  private final int level;

  Interactions(Cast cast, LocalDate opened, LocalDate end, LocalDate until, Random random) {
    this.cast = cast;
    this.opened = opened;
    this.end = end;
    this.until = until;
    this.random = random;
    this.level = random.nextInt(Observation.values().length);
  }

  void tell(int number, Story story) {
    String id = "i-" + number;
    LocalDate day = Days.between(opened, end, random);
    LocalDate on = later(day, DAYS_UNTIL_LOGGED);
    story.tell(on, new InteractionLogged(id, on(day)));
    if (random.nextInt(100) < AMENDED_PERCENT) {
      story.tell(
          later(on, 100), new InteractionAmended(id, on(day), "Exempel: fel i första uppgiften"));
    }
    if (random.nextInt(1000) < RETRACTED_PER_MILLE) {
      story.tell(until, new InteractionRetracted(id, "Exempel: loggad två gånger"));
    }
  }

  private LocalDate later(LocalDate day, int days) {
    return Days.earlier(day.plusDays(random.nextInt(days)), until);
  }

  private Interaction on(LocalDate day) {
    PartialDate date = Days.told(day, random);
    List<Attendance> present = present(cast.on(date.countedFrom(opened)));
    return new Interaction(
        date,
        random.nextInt(10) == 0,
        Register.any(List.of(InteractionForm.values()), random),
        observations(),
        present,
        Titles.happened(random),
        random.nextInt(4) == 0 ? "Exempel: parterna går vidare" : null,
        random.nextInt(5) == 0
            ? List.of(
                new Evidence("Exempel: minnesanteckningar", "https://example.org/anteckningar"))
            : List.of());
  }

  private List<Attendance> present(List<String> participants) {
    List<String> shuffled = new ArrayList<>(participants);
    Collections.shuffle(shuffled, random);
    int many = 1 + random.nextInt(shuffled.size());
    boolean mostly = random.nextInt(3) > 0;
    return shuffled.subList(0, mostly ? Math.max(many, shuffled.size() * 2 / 3) : many).stream()
        .map(actor -> new Attendance(actor, part(), people()))
        .toList();
  }

  private @Nullable Part part() {
    return random.nextInt(4) == 0 ? Register.any(List.of(Part.values()), random) : null;
  }

  private @Nullable Integer people() {
    return random.nextInt(4) == 0 ? 1 + random.nextInt(6) : null;
  }

  private List<Observation> observations() {
    Observation[] all = Observation.values();
    Set<Observation> seen = new LinkedHashSet<>();
    Stream.generate(() -> level + random.nextInt(5) - 3)
        .limit(1 + random.nextInt(3))
        .map(each -> all[Math.clamp(each, 0, all.length - 1)])
        .forEach(seen::add);
    return List.copyOf(seen);
  }
}
