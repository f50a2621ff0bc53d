package se.samverkanstrappan.command.person;

import java.util.regex.Pattern;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.http.Refusal;
import se.samverkanstrappan.command.rules.UnknownId;

@RestController
class PersonsApi {
  private static final Pattern PSEUDONYM = Pattern.compile("[0-9a-f]{20}");

  private final Persons persons;
  private final ObjectProvider<NamesElsewhere> elsewhere;

  PersonsApi(Persons persons, ObjectProvider<NamesElsewhere> elsewhere) {
    this.persons = persons;
    this.elsewhere = elsewhere;
  }

  @GetMapping("/api/v1/admin/persons/{subject}")
  Person tell(@PathVariable String subject) {
    requirePseudonym(subject);
    return persons.find(subject).orElseThrow(() -> new UnknownId("person", subject));
  }

  @DeleteMapping("/api/v1/admin/persons/{subject}")
  ResponseEntity<Void> erase(@PathVariable String subject) {
    requirePseudonym(subject);
    // Nothing is said to be forgotten that is not: first there, then here.
    elsewhere.stream()
        .flatMap(each -> each.remedy(subject).stream())
        .findFirst()
        .ifPresent(
            remedy -> {
              throw Refusal.namedElsewhere(remedy);
            });
    persons.erase(subject);
    return ResponseEntity.noContent().build();
  }

  private static void requirePseudonym(String subject) {
    if (!PSEUDONYM.matcher(subject).matches()) {
      throw new UnknownId("person", subject.replaceAll("[^a-z0-9-]", "-"));
    }
  }
}
