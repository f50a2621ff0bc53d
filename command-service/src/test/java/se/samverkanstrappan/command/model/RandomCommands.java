package se.samverkanstrappan.command.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;

/** Commands that may make sense where a book stands, and some that never do. */
final class RandomCommands {
  private final RandomDrafts drafts;
  private final RandomDates dates;
  private final RandomAssignments assignments;
  private final World world;

  RandomCommands(RandomDrafts drafts, RandomDates dates, World world) {
    this.drafts = drafts;
    this.dates = dates;
    this.world = world;
    assignments = new RandomAssignments(drafts, dates);
  }

  /**
   * What makes commands of one kind.
   *
   * @param early whether the sequence has just begun
   * @param late whether it is about to end
   */
  Supplier<Command> recipe(boolean early, boolean late) {
    String id = drafts.chance(98) ? "c1" : drafts.chance(50) ? "c2" : "c9";
    CollaborationBook book = world.collaborations.get(id);
    drafts.about(book);
    if (book == null) {
      return id.equals("c9") ? () -> new Command.State(id, "e0", drafts.fresh(0)) : () -> open(id);
    }
    if (late && drafts.chance(5)) {
      return () -> new Command.Withdraw(id, drafts.text(1000));
    }
    if (early && drafts.chance(70)) {
      return () -> new Command.State(id, newId(book), drafts.stay(null));
    }
    return drafts.chance(95) ? toCollaboration(id, book) : aside(id);
  }

  Command open(String id) {
    return new Command.Open(drafts.chance(99) ? id : "Bad_Id", drafts.actor(), drafts.fields(null));
  }

  Command create() {
    return new Command.Create("u1", assignments.draft(null));
  }

  private Supplier<Command> aside(String id) {
    AssignmentProfile standing = world.assignments.get("u1");
    int kind = drafts.one(List.of(0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4));
    return switch (standing == null ? Math.max(kind, 2) : kind) {
      case 0 ->
          () -> new Command.Replace(drafts.chance(95) ? "u1" : "u9", assignments.draft(standing));
      case 1 ->
          () ->
              new Command.Submit(
                  "u1",
                  drafts.one(List.of("r1", "r1", "r1", "r2", "r9")),
                  drafts.date(),
                  drafts.chance(30) ? drafts.url() : null);
      case 2 -> this::create;
      case 3 -> () -> open(id);
      default ->
          () ->
              new Command.Register(
                  drafts.chance(70) ? "stranger" : drafts.pathActor(), drafts.text(200));
    };
  }

  private Supplier<Command> toCollaboration(String id, CollaborationBook book) {
    int kind = drafts.one(KINDS);
    if (kind == 0) {
      return state(id, book);
    }
    return switch (kind) {
      case 1 -> () -> amend(id, book);
      case 2 -> () -> retract(id, book);
      case 3 -> () -> new Command.Leave(id, drafts.pathActor(), drafts.date());
      case 4 -> () -> endRole(id, book);
      case 5 -> () -> resolve(id, book);
      case 6 -> () -> new Command.Change(id, drafts.fields(book.fields));
      default -> () -> new Command.Transfer(id, drafts.actor(), drafts.text(1000));
    };
  }

  private static final List<Integer> KINDS =
      List.of(
          0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
          1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6, 6, 6, 7);

  /** The kinds of entries, the common ones more often. */
  private static final List<Integer> ENTRIES =
      List.of(0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 4, 5, 5, 5, 6, 7, 8, 8);

  private Supplier<Command> state(String id, CollaborationBook book) {
    if (drafts.chance(7)) {
      MandateHeld held = oneOf(book, MandateHeld.class);
      Perception said = oneOf(book, Perception.class);
      if (held != null && drafts.chance(50)) {
        return () -> new Command.State(id, newId(book), again(held));
      }
      if (said != null) {
        return () -> new Command.State(id, newId(book), again(said));
      }
    }
    int kind = drafts.one(ENTRIES);
    return () -> new Command.State(id, newId(book), drafts.fresh(kind));
  }

  private Draft again(MandateHeld held) {
    boolean other = drafts.chance(30);
    return new Draft.OfMandate(
        held.actor(), held.mandate(), held.from(), other ? "Note" : held.note());
  }

  private Draft again(Perception said) {
    boolean other = drafts.chance(30);
    return new Draft.OfPerception(
        said.actor(),
        said.date(),
        said.perceived(),
        said.desired(),
        other ? "Comment" : said.comment());
  }

  private String newId(CollaborationBook book) {
    return drafts.chance(96) || book.entries.isEmpty()
        ? "e" + book.entries.size()
        : drafts.chance(25) ? "Bad_Id" : anyId(book);
  }

  private String anyId(CollaborationBook book) {
    return book.entries.isEmpty() || drafts.chance(2)
        ? "e999"
        : drafts.one(new ArrayList<>(book.entries.keySet()));
  }

  /** Mostly one that stands. */
  private String oneId(CollaborationBook book) {
    String id = anyId(book);
    for (int i = 0; i < 4 && book.retracted.contains(id); i++) {
      id = anyId(book);
    }
    return id;
  }

  private <E extends Entry> @Nullable E oneOf(CollaborationBook book, Class<E> kind) {
    List<E> those = new ArrayList<>(book.standing(kind).values());
    return those.isEmpty() ? null : drafts.one(those);
  }

  private Command amend(String id, CollaborationBook book) {
    String entry = oneId(book);
    Entry standing = book.entries.get(entry);
    return new Command.Amend(
        id,
        entry,
        standing == null ? drafts.fresh(0) : drafts.changed(standing),
        drafts.text(1000));
  }

  private Command retract(String id, CollaborationBook book) {
    String entry = oneId(book);
    boolean interaction = book.entries.get(entry) instanceof Interaction;
    return new Command.Retract(id, entry, drafts.chance(97) == interaction, drafts.text(1000));
  }

  private Command endRole(String id, CollaborationBook book) {
    RoleHeld held = oneOf(book, RoleHeld.class);
    boolean that = held != null && drafts.chance(80);
    return new Command.EndRole(
        id,
        held != null && that ? held.actor() : drafts.actor(),
        held != null && that ? held.role() : drafts.role(),
        drafts.date());
  }

  private Command resolve(String id, CollaborationBook book) {
    List<String> obstacles =
        book.entries.entrySet().stream()
            .filter(each -> each.getValue() instanceof Obstacle)
            .map(Map.Entry::getKey)
            .toList();
    String entry = obstacles.isEmpty() || drafts.chance(10) ? anyId(book) : drafts.one(obstacles);
    return new Command.Resolve(
        id, entry, dates.date(), drafts.chance(40) ? drafts.text(2000) : null);
  }
}
