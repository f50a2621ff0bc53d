package se.samverkanstrappan.command.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samverkanstrappan.command.collaboration.entry.AmbitionDraft;
import se.samverkanstrappan.command.collaboration.entry.AttendanceDraft;
import se.samverkanstrappan.command.collaboration.entry.EntryDraft;
import se.samverkanstrappan.command.collaboration.entry.InteractionDraft;
import se.samverkanstrappan.command.collaboration.entry.LinkDraft;
import se.samverkanstrappan.command.collaboration.entry.MandateDraft;
import se.samverkanstrappan.command.collaboration.entry.NewEntry;
import se.samverkanstrappan.command.collaboration.entry.ObstacleDraft;
import se.samverkanstrappan.command.collaboration.entry.PerceptionDraft;
import se.samverkanstrappan.command.collaboration.entry.RoleDraft;
import se.samverkanstrappan.command.collaboration.entry.StayDraft;
import se.samverkanstrappan.events.vocabulary.InteractionForm;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.Observation;
import se.samverkanstrappan.events.vocabulary.ObstacleKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;

/** Entries for a collaboration that has no room for more; ids as the server makes them. */
final class FullCollaboration {
  static final int PARTICIPANTS = 500;
  static final int INTERACTIONS = 10_000;
  static final int OTHERS = 10_000;
  static final int TASKS = 200;
  static final int TURNS = 50;
  private static final int FIRST_YEAR = 2000;

  private final Random random;
  private final List<String> actors;
  private final String assignment;

  FullCollaboration(long seed, List<String> actors, String assignment) {
    this.random = new Random(seed);
    this.actors = actors;
    this.assignment = assignment;
  }

  List<NewEntry> stays() {
    return actors.stream()
        .map(actor -> new NewEntry("stay-" + actor, new StayDraft(actor, day(FIRST_YEAR), null)))
        .toList();
  }

  /** With the stays and {@value #TURNS} lifecycle changes 10 000. */
  List<NewEntry> others() {
    List<EntryDraft> drafts = new ArrayList<>();
    for (String actor : actors) {
      for (int year = FIRST_YEAR + 1; year <= FIRST_YEAR + 4; year++) {
        drafts.add(new MandateDraft(actor, Mandate.NEGOTIATE, day(year), null));
        drafts.add(new RoleDraft(actor, Role.values()[year % 12], day(year), null));
      }
      for (int year = FIRST_YEAR + 1; year <= FIRST_YEAR + 6; year++) {
        drafts.add(new PerceptionDraft(actor, day(year), 1 + random.nextInt(8), null, "Bra"));
      }
      drafts.add(new ObstacleDraft(ObstacleKind.OTHER, day(FIRST_YEAR + 1), "Hinder", null, null));
      drafts.add(
          new ObstacleDraft(
              ObstacleKind.OTHER, day(FIRST_YEAR), "Hinder", day(FIRST_YEAR + 9), "Löst"));
      drafts.add(new AmbitionDraft(5, day(FIRST_YEAR + 30), null));
      drafts.add(new AmbitionDraft(8, day(FIRST_YEAR + 30), null));
      drafts.add(new AmbitionDraft(3, day(FIRST_YEAR + 40), null));
    }
    for (int task = 0; task < TASKS; task++) {
      drafts.addFirst(new LinkDraft(assignment, "t" + task, day(FIRST_YEAR + 1), null));
    }
    return named(drafts.subList(0, OTHERS - PARTICIPANTS - TURNS));
  }

  List<NewEntry> interactions(int count) {
    return named(IntStream.range(0, count).mapToObj(i -> (EntryDraft) interaction()).toList());
  }

  /** One in a hundred with everybody, the others with up to forty. */
  private InteractionDraft interaction() {
    int present = random.nextInt(100) == 0 ? actors.size() : 2 + random.nextInt(39);
    int first = random.nextInt(actors.size());
    List<AttendanceDraft> who =
        IntStream.range(0, present)
            .mapToObj(i -> actors.get((first + i * 7) % actors.size()))
            .map(actor -> new AttendanceDraft(actor, null, null))
            .toList();
    return new InteractionDraft(
        day(FIRST_YEAR + 1 + random.nextInt(23)),
        null,
        InteractionForm.MEETING,
        List.of(Observation.DISCUSSED),
        who,
        "Vi möttes och talade om läget " + random.nextInt(),
        null,
        null);
  }

  private PartialDate day(int year) {
    return PartialDate.parse(
        "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28)));
  }

  private List<NewEntry> named(List<EntryDraft> drafts) {
    return drafts.stream()
        .map(
            draft -> new NewEntry(new UUID(random.nextLong(), random.nextLong()).toString(), draft))
        .toList();
  }
}
