package se.samverkanstrappan.query.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static se.samverkanstrappan.events.AggregateKind.ACTOR;
import static se.samverkanstrappan.events.AggregateKind.ASSIGNMENT;
import static se.samverkanstrappan.events.AggregateKind.COLLABORATION;
import static se.samverkanstrappan.query.CollaborationBook.joined;
import static se.samverkanstrappan.query.CollaborationBook.opened;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.events.RecordedEvent;
import se.samverkanstrappan.events.collaboration.MandateGiven;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.RoleEnded;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.Mandate;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.CollaborationBook;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.collaboration.ActorPlacementView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.verification.VerificationReport.Counted;

class VerificationTest extends VerificationCase {
  @Test
  void findsThatWhatIsMadeOfTheBookSaysTheSame() {
    VerificationReport report = verified();

    assertThat(report.differences()).isEmpty();
    assertThat(report.equal()).isTrue();
    assertThat(report.pass()).isEqualTo(1);
    assertThat(report.book()).isEqualTo(report.kafka()).isEqualTo(report.readModel());
    assertThat(report.book())
        .isEqualTo(
            new Counted(
                made.published.stream().map(Aggregate::of).distinct().count(),
                made.published.size()));
  }

  @Test
  void passesOverWhatWasPublishedAgainOrOutOfOrder() {
    made.published.addAll(List.copyOf(made.published));
    made.published.addFirst(made.published.getLast());

    assertThat(differences()).isEmpty();
  }

  @Test
  void tellsWhatIsNotAsItWasPublished() {
    RecordedEvent first =
        made.published.stream()
            .filter(each -> each.aggregateId().equals("dalalab"))
            .findFirst()
            .orElseThrow();
    made.published.removeIf(each -> each.aggregateId().equals("kustplan"));
    made.published.removeIf(each -> each.aggregate() == ASSIGNMENT && each.sequence() == 1);
    made.published.add(Made.with(first, "ghost", 1, opened("Ingen", "region-12", "2020")));
    made.published.add(Made.with(first, CASE, 1, opened("Förfalskad", "region-12", "2020")));
    made.published.add(Made.with(first, first.aggregateId(), 99, joined("region-12", "2020")));
    PublishedEvents sound = log;
    log =
        (epoch, reader) -> {
          sound.read(epoch, reader);
          reader.unreadable(ACTOR, "region-12");
        };

    assertThat(differences())
        .containsExactly(
            "KAFKA collaboration/dalalab AHEAD",
            "KAFKA collaboration/ghost UNKNOWN",
            "KAFKA collaboration/kustplan MISSING",
            "KAFKA collaboration/" + CASE + " CONFLICT",
            "KAFKA actor/region-12 UNREADABLE",
            "KAFKA assignment/uppdrag BEHIND");
  }

  @Test
  void tellsWhereWhatWasPublishedSaysSomethingElse() {
    made.published.replaceAll(
        each ->
            each.aggregateId().equals("kustplan")
                ? Made.with(each, "kustplan", 1, opened("Annan plan", "region-12", "2025-01-01"))
                : each);

    VerificationReport report = verified();

    assertThat(report.differing()).isEqualTo(1);
    Difference told = report.differences().getFirst();
    assertThat(told.fault()).isEqualTo(Difference.Fault.OTHER);
    assertThat(told.expected())
        .isEqualTo(Made.sums(book).get(new Aggregate(COLLABORATION, "kustplan")));
    assertThat(told.found()).isNotNull().isNotEqualTo(told.expected());
  }

  @Test
  void tellsWhatIsNotInTheHistories() {
    made.rewrite(COLLABORATION, CASE, each -> List.of());
    made.rewrite(COLLABORATION, "dalalab", each -> each.subList(0, 2));
    made.rewrite(
        COLLABORATION,
        "kustplan",
        each ->
            List.of(
                Made.with(
                    each.getFirst(), "kustplan", 1, opened("Annan", "region-12", "2025-01-01"))));

    assertThat(differences())
        .containsExactly(
            "HISTORY collaboration/dalalab BEHIND",
            "HISTORY collaboration/kustplan OTHER",
            "HISTORY collaboration/" + CASE + " MISSING",
            "HEAD collaboration/kustplan OTHER title");
  }

  @Test
  void tellsOfAHistoryThatCannotBeFoldedAndGoesOn() {
    made.rewrite(COLLABORATION, "kustplan", each -> List.of());
    made.rewrite(
        COLLABORATION,
        "dalalab",
        each -> {
          List<RecordedEvent> forged = new ArrayList<>(each);
          RecordedEvent last = forged.removeLast();
          RecordedEvent before = forged.removeLast();
          PartialDate day = PartialDate.parse("2024");
          var given =
              new MandateGiven("mandate", new MandateHeld("region-12", Mandate.DECIDE, day, null));
          forged.add(Made.with(before, "dalalab", before.sequence(), given));
          // A mandate is no role.
          var ended = new RoleEnded("mandate", "region-12", Role.FINANCIER, day);
          forged.add(Made.with(last, "dalalab", last.sequence(), ended));
          return forged;
        });

    assertThat(differences())
        .containsExactly(
            "HISTORY collaboration/dalalab OTHER", "HISTORY collaboration/kustplan MISSING");
  }

  @Test
  void tellsWhatIsShownOtherwise() {
    CollaborationView plan = head("kustplan");
    made.show(COLLABORATION, "ghost", 1, plan);
    made.show(COLLABORATION, "kustplan", 7, plan);
    made.forgetHead(COLLABORATION, "dalalab");
    made.place(CASE, each -> each.subList(1, each.size()));
    ActorView region = book.actor("region-12").orElseThrow();
    made.show(
        ACTOR,
        "region-12",
        1,
        new ActorView(
            region.id(),
            region.version(),
            region.recordedAt(),
            CollaborationBook.actor(ActorKind.REGION, "Skåne").profile()));
    String unplaced = book.placements().in(CASE).getFirst().actor();

    assertThat(differences())
        .containsExactly(
            "HEAD collaboration/dalalab MISSING",
            "HEAD collaboration/ghost UNKNOWN",
            "HEAD collaboration/kustplan AHEAD",
            "HEAD actor/region-12 OTHER profile",
            "PLACEMENTS collaboration/" + CASE + " OTHER " + unplaced);
  }

  private CollaborationView head(String id) {
    return book.collaborations().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void tellsOfActorsWhoArePlacedAheadAndOfOthersAllTheSame() {
    ActorPlacementView first = book.placements().in(CASE).getFirst();
    made.place(CASE, each -> List.of(ahead(each.getFirst())));
    made.place("ghost", each -> List.of(first));

    assertThat(differences())
        .hasSize(3)
        .contains("PLACEMENTS collaboration/" + CASE + " AHEAD " + first.actor())
        .contains("PLACEMENTS collaboration/ghost UNKNOWN")
        .anyMatch(
            each ->
                each.startsWith("PLACEMENTS collaboration/" + CASE + " OTHER ")
                    && !each.contains(first.actor()));
  }

  private static ActorPlacementView ahead(ActorPlacementView each) {
    return new ActorPlacementView(
        each.collaboration(),
        each.actor(),
        99,
        each.rule(),
        each.segments(),
        each.roles(),
        each.mandates(),
        each.perceptions());
  }

  @Test
  void tellsWhichFollowUpsAreNotAsTheyWereFixed() {
    RecordedEvent fixed = Objects.requireNonNull(made.followUps.get("fixed"));
    book.assign("uppdrag", CollaborationBook.fixed("gone", "uppdrag"));
    made = Made.of(book);
    made.followUps.remove("gone");
    made.followUps.put(
        "fixed",
        Made.with(fixed, "uppdrag", fixed.sequence(), CollaborationBook.fixed("x", "uppdrag")));

    assertThat(differences())
        .containsExactly(
            "FOLLOW_UPS assignment/uppdrag MISSING gone",
            "FOLLOW_UPS assignment/uppdrag OTHER fixed");
  }
}
