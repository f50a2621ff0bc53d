package se.samverkanstrappan.command.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.access.Identity;
import se.samverkanstrappan.access.Role;
import se.samverkanstrappan.command.aggregate.AggregateCommand;
import se.samverkanstrappan.command.aggregate.Asker;
import se.samverkanstrappan.command.assignment.changeassignment.ChangeAssignment;
import se.samverkanstrappan.command.assignment.createassignment.CreateAssignment;
import se.samverkanstrappan.command.assignment.fixfollowup.FixFollowUp;
import se.samverkanstrappan.command.assignment.profile.AssignmentDraft;
import se.samverkanstrappan.command.assignment.submitreport.SubmitReport;

/** What one organisation may ask of an assignment, by whether that names it. */
class AssignmentPermissionsTest {
  private static final AssignmentDraft NAMES_D = draft("x", List.of("d"));

  private static boolean may(@Nullable String organisation, AggregateCommand command, Role role) {
    Map<String, String> known = Map.of("a", "a", "b", "b", "c", "c", "d", "d", "alias-of-d", "d");
    Asker asker =
        new Asker(
            new Identity("s", organisation, Set.of(role)),
            organisation == null ? null : known.get(organisation),
            codes -> {
              assertThat(codes).hasSizeLessThanOrEqualTo(1001);
              Map<String, String> meant = new HashMap<>(known);
              meant.keySet().retainAll(codes);
              return meant;
            });
    return new AssignmentPermissions(Given.profile(), asker).permit(command);
  }

  private static AssignmentDraft draft(
      @Nullable String commissioner, @Nullable List<String> named) {
    return new AssignmentDraft(
        null, null, null, null, commissioner, named, null, null, null, null, null);
  }

  private static Stream<AggregateCommand> everyCommand() {
    return Stream.of(
        new CreateAssignment("n", NAMES_D),
        new ChangeAssignment("n", NAMES_D),
        new SubmitReport("n", "last", null, null),
        new FixFollowUp("n", "f", null, null, null, null, null, null, null));
  }

  @Test
  void everyCommandIsJudgedAndNoOther() {
    Set<Class<?>> handled =
        Arrays.stream(Assignment.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(CommandHandler.class))
            .map(method -> method.getParameterTypes()[0])
            .collect(Collectors.toSet());
    assertThat(everyCommand().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
        .isEqualTo(handled);
    AggregateCommand unheard = () -> "assignment/n";
    assertThatThrownBy(() -> may("a", unheard, Role.REVIEWER))
        .isInstanceOf(IllegalStateException.class);
    assertThat(Set.of(Role.PROCESS_OWNER, Role.MANAGER, Role.SERVICE))
        .noneMatch(role -> everyCommand().anyMatch(each -> may("a", each, role)));
  }

  @Test
  void itStandsForThoseThatItNamesAndNotForThoseThatItWouldName() {
    for (AggregateCommand command : everyCommand().skip(1).toList()) {
      assertThat(List.of("a", "b", "c")).allMatch(each -> may(each, command, Role.REVIEWER));
      assertThat(List.of("d", "alias-of-d", "nobody"))
          .noneMatch(each -> may(each, command, Role.REVIEWER));
      assertThat(may(null, command, Role.REVIEWER)).isFalse();
    }
  }

  @Test
  void aNewOneIsForThoseThatItWillName() {
    assertThat(may("d", new CreateAssignment("n", NAMES_D), Role.REVIEWER)).isTrue();
    assertThat(may("alias-of-d", new CreateAssignment("n", NAMES_D), Role.REVIEWER)).isTrue();
    assertThat(may("d", new CreateAssignment("n", draft("alias-of-d", null)), Role.REVIEWER))
        .isTrue();
    assertThat(may("a", new CreateAssignment("n", NAMES_D), Role.REVIEWER)).isFalse();
    assertThat(may("d", new CreateAssignment("n", draft(null, null)), Role.REVIEWER)).isFalse();
    List<String> many = Collections.nCopies(100_000, "x");
    assertThat(may("d", new CreateAssignment("n", draft("d", many)), Role.REVIEWER)).isTrue();
  }
}
