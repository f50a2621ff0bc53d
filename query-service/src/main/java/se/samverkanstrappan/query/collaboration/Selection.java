package se.samverkanstrappan.query.collaboration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.collaboration.CollaborationView.AssignmentLink;
import se.samverkanstrappan.query.collaboration.CollaborationView.Participation;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.SignalInterval;

/**
 * A filter made ready to be asked about many collaborations on many days.
 *
 * @param filter with ids of actors in place of aliases
 * @param text null asks for no text
 */
public record Selection(CollaborationFilter filter, @Nullable TextSearch text) {
  /**
   * What has to hold on a day for a collaboration to be asked for.
   *
   * @param present of each of these lists of stays, one has to cover the day
   * @param since the first day that counts; null for any
   * @param signals one of these has to be there on the day; null asks for none
   */
  public record Condition(
      List<List<Participation>> present,
      @Nullable LocalDate since,
      @Nullable Integer step,
      @Nullable List<SignalInterval> signals,
      @Nullable Status status) {
    /** Whether it holds on a day on which the collaboration stands somewhere. */
    public boolean holds(LocalDate day, Status statusThen, @Nullable Integer stepThen) {
      return (since == null || !day.isBefore(since))
          && (step == null || step.equals(stepThen))
          && hasStatus(statusThen)
          && (signals == null || signals.stream().anyMatch(each -> each.covers(day)))
          && present.stream().allMatch(stays -> stays.stream().anyMatch(stay -> stay.covers(day)));
    }

    /** What was withdrawn is shown only to who asks for it. */
    private boolean hasStatus(Status statusThen) {
      return status == null ? statusThen != Status.WITHDRAWN : status == statusThen;
    }
  }

  /** What has to hold on a day; nothing where a collaboration is not asked for on any. */
  public Optional<Condition> of(CollaborationView head) {
    return of(head, head);
  }

  /**
   * The same of a collaboration as it was known on a day.
   *
   * @param now the same one as it is known now; its words have no date, and are remembered for it
   */
  public Optional<Condition> of(CollaborationView head, CollaborationView now) {
    if (!filter.allows(head)) {
      return Optional.empty();
    }
    Optional<LocalDate> served = served(head);
    if (filter.assignment() != null && served.isEmpty()) {
      return Optional.empty();
    }
    List<List<Participation>> present = new ArrayList<>();
    if (filter.actor() != null) {
      present.add(
          head.participants().stream()
              .filter(stay -> stay.actor().equals(filter.actor()))
              .toList());
    }
    Optional<List<List<Participation>>> named =
        text == null ? Optional.of(List.of()) : text.in(head, HeadKeys.words(now));
    named.ifPresent(present::addAll);
    return named.isEmpty() || present.contains(List.<Participation>of())
        ? Optional.empty()
        : Optional.of(
            new Condition(
                present, served.orElse(null), filter.step(), signals(head), filter.status()));
  }

  /** Since when it serves, or served, the assignment that is asked for. */
  private Optional<LocalDate> served(CollaborationView head) {
    return head.links().stream()
        .filter(link -> link.assignment().equals(filter.assignment()))
        .map(AssignmentLink::from)
        .min(Comparator.naturalOrder());
  }

  /** Also where there are none: as of an earlier day, there may be some in days to come. */
  private @Nullable List<SignalInterval> signals(CollaborationView head) {
    SignalCode asked = filter.signal();
    return asked == null
        ? null
        : head.signals().stream().filter(each -> each.code() == asked).toList();
  }
}
