package se.samverkanstrappan.command.collaboration.importentries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.collaboration.state.CollaborationProfile;
import se.samverkanstrappan.command.collaboration.state.CollaborationState;
import se.samverkanstrappan.command.rules.Violation;
import se.samverkanstrappan.events.collaboration.CollaborationOpened;

/** Where a collaboration's own fields, as they were sent, differ from those it has. */
final class OwnFields {
  private final List<Violation> found = new ArrayList<>();

  private OwnFields() {}

  static List<Violation> differences(CollaborationState state, CollaborationOpened sent) {
    CollaborationProfile there = state.profile();
    OwnFields fields = new OwnFields();
    fields.compare("/title", there.title(), sent.title());
    fields.compare("/purpose", there.purpose(), sent.purpose());
    fields.compare("/owner", state.owner(), sent.owner());
    fields.compare("/openedOn", there.openedOn(), sent.openedOn());
    fields.compare("/endsOn", there.endsOn(), sent.endsOn());
    fields.compare("/form", there.form(), sent.form());
    fields.compare("/areas", unordered(there.areas()), unordered(sent.areas()));
    fields.compare("/counties", unordered(there.counties()), unordered(sent.counties()));
    return fields.found;
  }

  private void compare(String pointer, @Nullable Object there, @Nullable Object sent) {
    if (!Objects.equals(there, sent)) {
      found.add(new Violation(pointer, "differs from what is there: import never amends"));
    }
  }

  private static Object unordered(Collection<?> items) {
    return new HashSet<>(items);
  }
}
