package se.samverkanstrappan.query.export;

import java.io.IOException;
import java.util.List;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.collaboration.CollaborationHead;
import se.samverkanstrappan.query.placement.Placement;
import se.samverkanstrappan.query.placement.PlacementRule;

/** The tables of what has entries and of what entries refer to. */
final class RegisterTables {
  /** A collaboration, and where it stands as of the day. */
  private record Placed(CollaborationHead head, Placement placement) {}

  private record Tasked(String assignment, Task task) {}

  private record Reported(String assignment, Report report) {}

  private RegisterTables() {}

  static Table<?> collaborations() {
    Table.Rows<Placed> rows =
        (book, taker) ->
            book.eachStanding(
                known ->
                    taker.take(
                        new Placed(
                            known.head(), known.placement(book.asOf(), PlacementRule.CURRENT))));
    return Table.of("Samverkan", "Collaborations", rows)
        .with("Id", "Id", (row, words) -> row.head().id())
        .with("Titel", "Title", (row, words) -> row.head().title())
        .with("Syfte", "Purpose", (row, words) -> row.head().purpose())
        .with("Ägare", "Owner", (row, words) -> row.head().owner())
        .with("Ägarens namn", "Owner's name", (row, words) -> words.actor(row.head().owner()))
        .with("Öppnad", "Opened", (row, words) -> row.head().openedOn())
        .with("Planerat slut", "Planned end", (row, words) -> row.head().endsOn())
        .with("Form", "Form", (row, words) -> words.of(row.head().form()))
        .with("Områden", "Areas", (row, words) -> words.all(row.head().areas()))
        .with("Län", "Counties", (row, words) -> String.join(", ", row.head().counties()))
        .with("Läge", "Status", (row, words) -> words.of(row.placement().status()))
        .with("Steg", "Step", (row, words) -> row.placement().step())
        .with("På väg", "Emerging step", (row, words) -> row.placement().emerging())
        .with("Gäller till", "Valid until", (row, words) -> row.placement().validUntil())
        .with("Vilande", "Dormant", (row, words) -> row.placement().dormant())
        .with("Regel", "Rule", (row, words) -> row.placement().rule());
  }

  static List<Table<?>> references() {
    return List.of(assignments(), tasks(), reports(), actors());
  }

  private static Table<BundleAssignment> assignments() {
    Table.Rows<BundleAssignment> rows = (book, taker) -> take(book.assignments(), taker);
    return Table.of("Uppdrag", "Assignments", rows)
        .with("Id", "Id", (row, words) -> row.id())
        .with("Titel", "Title", (row, words) -> row.profile().title())
        .with("Diarienummer", "Reference", (row, words) -> row.profile().reference())
        .with("Beslutat", "Decided", (row, words) -> row.profile().decidedOn())
        .with("Slut", "End", (row, words) -> row.profile().endsOn())
        .with("Uppdragsgivare", "Commissioned by", (row, words) -> row.profile().commissionedBy())
        .with("Ansvariga", "Responsible", (row, words) -> list(row.profile().responsible()))
        .with("Medverkande", "Cooperating", (row, words) -> list(row.profile().cooperating()));
  }

  private static Table<Tasked> tasks() {
    Table.Rows<Tasked> rows =
        (book, taker) -> {
          for (BundleAssignment each : book.assignments()) {
            take(
                each.profile().tasks().stream().map(it -> new Tasked(each.id(), it)).toList(),
                taker);
          }
        };
    return Table.of("Uppgifter", "Tasks", rows)
        .with("Uppdrag", "Assignment", (row, words) -> row.assignment())
        .with("Id", "Id", (row, words) -> row.task().id())
        .with("Text", "Text", (row, words) -> row.task().text())
        .with("Frivillig", "Optional", (row, words) -> row.task().optional());
  }

  private static Table<Reported> reports() {
    Table.Rows<Reported> rows =
        (book, taker) -> {
          for (BundleAssignment each : book.assignments()) {
            take(
                each.profile().reports().stream().map(it -> new Reported(each.id(), it)).toList(),
                taker);
          }
        };
    return Table.of("Rapporter", "Reports", rows)
        .with("Uppdrag", "Assignment", (row, words) -> row.assignment())
        .with("Id", "Id", (row, words) -> row.report().id())
        .with("Slag", "Kind", (row, words) -> words.of(row.report().kind()))
        .with("Senast", "Due", (row, words) -> row.report().dueOn())
        .with("Lämnad", "Submitted", (row, words) -> row.report().submittedOn())
        .with("Länk", "Link", (row, words) -> row.report().link());
  }

  private static Table<ActorView> actors() {
    Table.Rows<ActorView> rows = (book, taker) -> take(book.actors(), taker);
    return Table.of("Aktörer", "Actors", rows)
        .with("Id", "Id", (row, words) -> row.id())
        .with("Slag", "Kind", (row, words) -> words.of(row.profile().kind()))
        .with("Namn", "Name", (row, words) -> row.profile().name())
        .with("Engelskt namn", "English name", (row, words) -> row.profile().nameEn())
        .with("Län", "County", (row, words) -> row.profile().county())
        .with("Kommunkod", "Municipality code", (row, words) -> row.profile().municipalityCode())
        .with(
            "Organisationsnummer",
            "Organisation number",
            (row, words) -> row.profile().organisationNumber())
        .with("Grupp", "Group", (row, words) -> row.profile().group())
        .with("Från", "From", (row, words) -> row.profile().validFrom())
        .with("Till (ej med)", "Until (exclusive)", (row, words) -> row.profile().validTo())
        .with("Efterföljare", "Successor", (row, words) -> row.profile().successor());
  }

  private static String list(List<String> ids) {
    return String.join(", ", ids);
  }

  private static <T> void take(List<T> all, ExportedBook.Taker<T> taker) throws IOException {
    for (T each : all) {
      taker.take(each);
    }
  }
}
