package se.samverkanstrappan.query.export;

import java.util.List;
import java.util.function.Function;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Attendance;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.EntryItem;
import se.samverkanstrappan.query.placement.InteractionStep;

/** A table for each kind of entry. */
final class EntryTables {
  /** An entry, and where it stands. */
  private record Told<E extends Entry>(String collaboration, String id, E entry) {}

  /** That an actor took part in an interaction. */
  private record Attended(String collaboration, String interaction, Attendance attendance) {}

  private EntryTables() {}

  static List<Table<?>> all() {
    return List.of(
        participants(),
        roles(),
        mandates(),
        interactions(),
        attendances(),
        perceptions(),
        ambitions(),
        obstacles(),
        lifecycle(),
        links());
  }

  private static Table<Told<Stay>> participants() {
    return byActor("Deltagare", "Participants", Stay.class, Stay::actor)
        .with("Från", "From", (row, words) -> row.entry().joinedOn())
        .with("Till (ej med)", "Until (exclusive)", (row, words) -> row.entry().leftOn());
  }

  private static Table<Told<RoleHeld>> roles() {
    return byActor("Roller", "Roles", RoleHeld.class, RoleHeld::actor)
        .with("Roll", "Role", (row, words) -> words.of(row.entry().role()))
        .with("Från", "From", (row, words) -> row.entry().from())
        .with("Till (ej med)", "Until (exclusive)", (row, words) -> row.entry().until());
  }

  private static Table<Told<MandateHeld>> mandates() {
    return byActor("Mandat", "Mandates", MandateHeld.class, MandateHeld::actor)
        .with("Mandat", "Mandate", (row, words) -> words.of(row.entry().mandate()))
        .with("Från", "From", (row, words) -> row.entry().from())
        .with("Anteckning", "Note", (row, words) -> row.entry().note());
  }

  private static Table<Told<Interaction>> interactions() {
    return of("Dialogsteg", "Interactions", Interaction.class)
        .with("Datum", "Date", (row, words) -> row.entry().date())
        .with("Uppskattat", "Estimated", (row, words) -> row.entry().estimated())
        .with("Form", "Form", (row, words) -> words.of(row.entry().form()))
        .with("Steg", "Step", (row, words) -> InteractionStep.of(row.entry()))
        .with(
            "Det här hände", "Observations", (row, words) -> words.all(row.entry().observations()))
        .with("Antal aktörer", "Actors", (row, words) -> row.entry().participants().size())
        .with("Sammanfattning", "Summary", (row, words) -> row.entry().summary())
        .with("Resultat", "Outcome", (row, words) -> row.entry().outcome())
        .with("Källor", "Evidence", (row, words) -> SourceLines.of(row.entry().evidence()));
  }

  private static Table<Attended> attendances() {
    Table.Rows<Attended> rows =
        (book, taker) ->
            EntryTables.rows(Interaction.class)
                .each(
                    book,
                    told -> {
                      for (Attendance each : told.entry().participants()) {
                        taker.take(new Attended(told.collaboration(), told.id(), each));
                      }
                    });
    return Table.of("Medverkan", "Attendance", rows)
        .with("Samverkan", "Collaboration", (row, words) -> row.collaboration())
        .with("Dialogsteg", "Interaction", (row, words) -> row.interaction())
        .with("Aktör", "Actor", (row, words) -> row.attendance().actor())
        .with("Namn", "Name", (row, words) -> words.actor(row.attendance().actor()))
        .with(
            "Del",
            "Part",
            (row, words) ->
                row.attendance().part() == null ? null : words.of(row.attendance().part()))
        .with("Personer", "People", (row, words) -> row.attendance().people());
  }

  private static Table<Told<Perception>> perceptions() {
    return byActor("Upplevelser", "Perceptions", Perception.class, Perception::actor)
        .with("Datum", "Date", (row, words) -> row.entry().date())
        .with("Upplevt steg", "Perceived step", (row, words) -> row.entry().perceived())
        .with("Önskat steg", "Desired step", (row, words) -> row.entry().desired())
        .with("Kommentar", "Comment", (row, words) -> row.entry().comment());
  }

  private static Table<Told<Ambition>> ambitions() {
    return of("Ambitioner", "Ambitions", Ambition.class)
        .with("Steg", "Step", (row, words) -> row.entry().step())
        .with("Senast", "By", (row, words) -> row.entry().by())
        .with(
            "För aktörer av slaget",
            "For actors of kind",
            (row, words) ->
                row.entry().actorKind() == null ? null : words.of(row.entry().actorKind()));
  }

  private static Table<Told<Obstacle>> obstacles() {
    return of("Hinder", "Obstacles", Obstacle.class)
        .with("Slag", "Kind", (row, words) -> words.of(row.entry().kind()))
        .with("Sett", "Raised", (row, words) -> row.entry().raisedOn())
        .with("Beskrivning", "Description", (row, words) -> row.entry().description())
        .with("Löst", "Resolved", (row, words) -> row.entry().resolvedOn())
        .with("Hur", "Resolution", (row, words) -> row.entry().resolution());
  }

  private static Table<Told<LifecycleChange>> lifecycle() {
    return of("Pauser och avslut", "Lifecycle", LifecycleChange.class)
        .with("Ändring", "Change", (row, words) -> words.of(row.entry().kind()))
        .with("Datum", "Date", (row, words) -> row.entry().date())
        .with("Skäl", "Reason", (row, words) -> row.entry().reason());
  }

  private static Table<Told<Link>> links() {
    return of("Kopplingar", "Links", Link.class)
        .with("Uppdrag", "Assignment", (row, words) -> row.entry().assignment())
        .with("Uppgift", "Task", (row, words) -> row.entry().task())
        .with("Från", "From", (row, words) -> row.entry().from())
        .with("Till (ej med)", "Until (exclusive)", (row, words) -> row.entry().until());
  }

  private static <E extends Entry> Table<Told<E>> byActor(
      String sv, String en, Class<E> kind, Function<E, String> actor) {
    return of(sv, en, kind)
        .with("Aktör", "Actor", (row, words) -> actor.apply(row.entry()))
        .with("Namn", "Name", (row, words) -> words.actor(actor.apply(row.entry())));
  }

  private static <E extends Entry> Table<Told<E>> of(String sv, String en, Class<E> kind) {
    return Table.of(sv, en, rows(kind))
        .with("Samverkan", "Collaboration", (row, words) -> row.collaboration())
        .with("Id", "Id", (row, words) -> row.id());
  }

  private static <E extends Entry> Table.Rows<Told<E>> rows(Class<E> kind) {
    return (book, taker) ->
        book.eachStanding(
            known -> {
              for (EntryItem<E> each : known.items(kind, book.asOf())) {
                taker.take(new Told<>(known.head().id(), each.id(), each.entry()));
              }
            });
  }
}
