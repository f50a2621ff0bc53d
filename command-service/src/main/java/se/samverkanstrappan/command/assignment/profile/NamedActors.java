package se.samverkanstrappan.command.assignment.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.command.directory.ActorDirectory;
import se.samverkanstrappan.command.rules.Violations;

/**
 * The actors that an assignment names, each by its own id.
 *
 * @param commissionedBy null where none was meant
 */
record NamedActors(
    @Nullable String commissionedBy, List<String> responsible, List<String> cooperating) {
  private static final int MOST = 500;

  /** All of them are known, and none is given twice in a list, by whatever ids. */
  static NamedActors judge(Violations violations, ActorDirectory actors, AssignmentDraft draft) {
    Rows<String> responsible = Rows.of(violations, "/responsible", draft.responsible(), MOST);
    Rows<String> cooperating = Rows.of(violations, "/cooperating", draft.cooperating(), MOST);
    List<String> codes = new ArrayList<>(responsible.rows());
    codes.addAll(cooperating.rows());
    String commissioner = draft.commissionedBy();
    violations.required("/commissionedBy", commissioner);
    if (commissioner != null) {
      codes.add(commissioner);
    }
    Map<String, String> known = actors.resolve(codes);
    return new NamedActors(
        commissioner == null ? null : meant(violations, "/commissionedBy", commissioner, known),
        meant(responsible, known),
        meant(cooperating, known));
  }

  /** As many as given; unknown ones stay as they are. */
  private static List<String> meant(Rows<String> codes, Map<String, String> known) {
    List<String> meant = new ArrayList<>();
    codes.each(
        (code, at) -> {
          String actor = meant(codes.violations(), at, code, known);
          meant.add(actor == null ? code : actor);
        });
    codes.violations().distinct(codes.pointer(), meant);
    return meant;
  }

  private static @Nullable String meant(
      Violations violations, String pointer, String code, Map<String, String> known) {
    String actor = known.get(code);
    violations.addIf(actor == null, pointer, "there is no such actor");
    return actor;
  }
}
