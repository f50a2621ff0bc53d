package se.samverkanstrappan.events.codec;

import static se.samverkanstrappan.events.codec.Example.PLAN;
import static se.samverkanstrappan.events.codec.Example.SUPPORT;
import static se.samverkanstrappan.events.codec.Example.full;
import static se.samverkanstrappan.events.codec.Example.minimal;
import static se.samverkanstrappan.events.vocabulary.PartialDate.parse;

import java.util.List;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;

/** What the samples of the events of a collaboration as a whole mean. */
final class CollaborationExamples {
  static final List<Example> ALL =
      List.of(
          minimal(5, PLAN, 1, openedPlan()),
          full(6, SUPPORT, 1, "7f9c2ba4-e88f-4f8d-9c3a-1d0c4a2b6e11", openedSupport()),
          minimal(19, PLAN, 7, changedPlan()),
          full(20, SUPPORT, 11, "ändring-1", changedSupport()),
          minimal(21, PLAN, 8, new OwnershipTransferred("region-13", "Ö")),
          full(
              22,
              SUPPORT,
              12,
              "ägarbyte",
              new OwnershipTransferred(
                  "myndighet-boverket",
                  "Uppdraget flyttades:\n\"ny processägare\" från årsskiftet")),
          minimal(23, PLAN, 9, new CollaborationWithdrawn("Dubblett")),
          full(
                  24,
                  SUPPORT,
                  13,
                  "tillbaka",
                  new CollaborationWithdrawn(
                      "Registrerades två gånger – den andra är \"stod-planering\""))
              .inEpoch(2));

  private CollaborationExamples() {}

  private static CollaborationOpened openedPlan() {
    return new CollaborationOpened(
        "Ö",
        null,
        "region-12",
        parse("2019"),
        null,
        CollaborationForm.ONGOING,
        List.of(),
        List.of());
  }

  private static CollaborationOpened openedSupport() {
    return new CollaborationOpened(
        "Stöd till regionerna om strategisk planering",
        "Myndigheternas stöd till regionerna – kunskap, \"metoder\" & arbetssätt.\n"
            + "Frågor tas upp löpande.",
        "myndighet-tillvaxtverket",
        parse("2024-05"),
        parse("2027-12-31"),
        CollaborationForm.PROJECT,
        List.of(Area.PLANNING, Area.CLIMATE_ENERGY),
        List.of("09", "12"));
  }

  private static CollaborationChanged changedPlan() {
    return new CollaborationChanged(
        "Ö", null, parse("2019"), null, CollaborationForm.ONGOING, List.of(), List.of());
  }

  private static CollaborationChanged changedSupport() {
    return new CollaborationChanged(
        "Stöd till regionerna – strategisk planering",
        "Myndigheternas stöd till regionerna,\n\"metoder\" & arbetssätt.",
        parse("2024-05-16"),
        parse("2028"),
        CollaborationForm.PROJECT,
        List.of(Area.PLANNING, Area.PREPAREDNESS),
        List.of("09", "12", "25"));
  }
}
