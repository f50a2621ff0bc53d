package se.samverkanstrappan.events.codec;

import static se.samverkanstrappan.events.codec.Example.ASSIGNMENT;
import static se.samverkanstrappan.events.codec.Example.full;
import static se.samverkanstrappan.events.codec.Example.minimal;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import se.samverkanstrappan.events.assignment.AssignmentChanged;
import se.samverkanstrappan.events.assignment.AssignmentCreated;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.events.assignment.Report;
import se.samverkanstrappan.events.assignment.ReportSubmitted;
import se.samverkanstrappan.events.assignment.Task;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Evidence;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.ReportKind;

/** What the samples of the events of government assignments mean. */
final class AssignmentExamples {
  static final List<Example> ALL =
      List.of(
          minimal(54, "uppdrag-1", 1, new AssignmentCreated(bare(parse("2024")))),
          full(
              55,
              ASSIGNMENT,
              1,
              "uppdrag",
              new AssignmentCreated(
                  planning(
                      "Stöd om strategisk planering i det regionala utvecklingsarbetet",
                      parse("2027-12-31"),
                      "https://example.org/delrapport"))),
          minimal(56, "uppdrag-1", 2, new AssignmentChanged(bare(parse("2024-06")))),
          full(
              57,
              ASSIGNMENT,
              2,
              "uppdrag-2",
              new AssignmentChanged(
                  planning(
                      "Stöd om strategisk planering",
                      parse("2028"),
                      "https://example.org/delrapport-2026"))),
          minimal(58, ASSIGNMENT, 3, new ReportSubmitted("slutrapport", parse("2028"), null)),
          full(
                  59,
                  ASSIGNMENT,
                  4,
                  "inlämnad",
                  new ReportSubmitted(
                      "slutrapport",
                      parse("2028-02-29"),
                      "https://example.org/slutrapport?år=2028"))
              .inEpoch(3)
              .recordedAt("2028-03-01T08:15:30.12Z"),
          minimal(64, ASSIGNMENT, 5, FollowUpExamples.AS_IT_WAS),
          full(65, ASSIGNMENT, 6, "fastställd", FollowUpExamples.REDACTED).inEpoch(2));

  private AssignmentExamples() {}

  private static AssignmentProfile bare(PartialDate decidedOn) {
    return new AssignmentProfile(
        "Ö",
        null,
        decidedOn,
        null,
        "regeringskansliet",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  private static AssignmentProfile planning(String title, PartialDate endsOn, String link) {
    return new AssignmentProfile(
        title,
        "LI2024/01065",
        parse("2024-05-16"),
        endsOn,
        "regeringskansliet",
        List.of("myndighet-tillvaxtverket", "myndighet-boverket"),
        List.of("grupp-lansstyrelserna"),
        List.of(
            new Task(
                "stod",
                "Erbjuda regionerna kunskaps- och metodstöd –\n\"strategisk planering\"",
                false),
            new Task("pilot", "Bevilja stöd till pilotprojekt", true)),
        List.of(
            new Report(
                "delrapport", ReportKind.INTERIM, parse("2026-02"), parse("2026-02-27"), link),
            new Report("slutrapport", ReportKind.FINAL, parse("2028-02"), null, null)),
        List.of(
            new Ambition(3, parse("2027-12-31"), ActorKind.REGION),
            new Ambition(6, parse("2027"), null)),
        new Evidence("Regeringsbeslut 2024-05-16", "https://example.org/beslut?år=2024&sida=1"));
  }
}
