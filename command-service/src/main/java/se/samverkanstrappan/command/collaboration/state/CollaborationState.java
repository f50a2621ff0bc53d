package se.samverkanstrappan.command.collaboration.state;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.rules.RulesBroken;
import se.samverkanstrappan.command.rules.Violations;
import se.samverkanstrappan.events.collaboration.CollaborationChanged;
import se.samverkanstrappan.events.collaboration.CollaborationEvent;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;
import se.samverkanstrappan.events.collaboration.CollaborationWithdrawn;
import se.samverkanstrappan.events.collaboration.EntryEnded;
import se.samverkanstrappan.events.collaboration.EntryStated;
import se.samverkanstrappan.events.collaboration.EntryTakenBack;
import se.samverkanstrappan.events.collaboration.OwnershipTransferred;
import se.samverkanstrappan.events.vocabulary.PartialDate;

/** What one collaboration keeps in memory: its own fields, and of its entries no texts. */
public final class CollaborationState {
  private final Entries entries = new Entries();
  private @Nullable CollaborationProfile profile;
  private @Nullable String owner;
  private boolean withdrawn;

  /** Takes in what has happened; never refuses. */
  public void apply(CollaborationEvent event) {
    switch (event) {
      case CollaborationOpened opened -> begin(CollaborationProfile.of(opened), opened.owner());
      case CollaborationChanged changed -> profile = CollaborationProfile.of(changed);
      case OwnershipTransferred transferred -> owner = transferred.owner();
      case CollaborationWithdrawn gone -> withdrawn = true;
      case EntryStated stated -> entries.put(stated.id(), Kept.of(stated.stated()));
      case EntryEnded ended -> entries.put(ended.id(), standing(ended.id()).ended(ended));
      case EntryTakenBack back -> entries.put(back.id(), standing(back.id()).takenBack());
    }
  }

  void begin(CollaborationProfile profile, String owner) {
    this.profile = profile;
    this.owner = owner;
  }

  void withdraw() {
    withdrawn = true;
  }

  /** Whether it was ever opened. */
  public boolean isOpened() {
    return profile != null;
  }

  /** Its own fields, there from the opening on. */
  public CollaborationProfile profile() {
    return Objects.requireNonNull(profile);
  }

  /** The actor that owns the process. */
  public String owner() {
    return Objects.requireNonNull(owner);
  }

  public boolean withdrawn() {
    return withdrawn;
  }

  /** The day the collaboration began. */
  public LocalDate opening() {
    return profile().openedOn().firstDay();
  }

  /** Dates of facts in this collaboration, judged today. */
  public FactDates datesOn(LocalDate today) {
    return new FactDates(opening(), today);
  }

  public Entries entries() {
    return entries;
  }

  /** Whether an entry held on a day, or on some day of those that a partial date may be. */
  public boolean holds(Kept entry, PartialDate day) {
    return Period.of(entry.on(), entry.until(), opening())
        .overlaps(new Period(day.firstDay(), day.lastDay().plusDays(1)));
  }

  /**
   * Nothing more is recorded of what was withdrawn.
   *
   * @throws RulesBroken where it was
   */
  public void requireNotWithdrawn() {
    Violations violations = new Violations();
    violations.addIf(withdrawn, "", "the collaboration was withdrawn, nothing more is recorded");
    violations.throwIfAny();
  }

  private Kept standing(String id) {
    return Objects.requireNonNull(entries.get(id), id);
  }
}
