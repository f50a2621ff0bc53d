package se.samverkanstrappan.command.collaboration.entry;

import se.samverkanstrappan.command.collaboration.state.EntryKind;

/** Which shape entries of a kind are sent in. */
public final class EntryDrafts {
  private EntryDrafts() {}

  public static Class<? extends EntryDraft> of(EntryKind kind) {
    return switch (kind) {
      case STAY -> StayDraft.class;
      case LIFECYCLE -> LifecycleDraft.class;
      case ROLE -> RoleDraft.class;
      case MANDATE -> MandateDraft.class;
      case AMBITION -> AmbitionDraft.class;
      case OBSTACLE -> ObstacleDraft.class;
      case LINK -> LinkDraft.class;
      case INTERACTION -> InteractionDraft.class;
      case PERCEPTION -> PerceptionDraft.class;
    };
  }
}
