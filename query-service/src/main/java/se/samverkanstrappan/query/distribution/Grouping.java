package se.samverkanstrappan.query.distribution;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Area;
import se.samverkanstrappan.events.vocabulary.CollaborationForm;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.web.County;
import se.samverkanstrappan.query.web.Language;

/** What collaborations are counted apart by; one that has several of it counts in each. */
public enum Grouping {
  COUNTY,
  AREA,
  OWNER,
  FORM;

  /** How it is told. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The groups that a collaboration counts in. */
  List<String> of(CollaborationView head) {
    return switch (this) {
      case COUNTY -> head.counties();
      case AREA -> head.areas().stream().map(Area::name).toList();
      case OWNER -> List.of(head.owner());
      case FORM -> List.of(head.form().name());
    };
  }

  /** What a group is called in Swedish; null where nothing is known of it. */
  @Nullable String name(String group, Map<String, String> actors) {
    return switch (this) {
      case COUNTY -> County.name(group);
      case AREA -> Language.SV.name(Area.valueOf(group));
      case OWNER -> actors.get(group);
      case FORM -> Language.SV.name(CollaborationForm.valueOf(group));
    };
  }

  /**
   * Counties by code, areas and forms as they are always listed, owners by name; what is in no
   * group comes last.
   */
  Comparator<Optional<String>> order(Map<String, String> actors) {
    Collator swedish = Language.swedishOrder();
    Comparator<String> order =
        switch (this) {
          case COUNTY -> Comparator.naturalOrder();
          case AREA -> Comparator.comparing(Area::valueOf);
          case OWNER ->
              Comparator.<String, String>comparing(
                      actors::get, Comparator.nullsLast(swedish::compare))
                  .thenComparing(Comparator.naturalOrder());
          case FORM -> Comparator.comparing(CollaborationForm::valueOf);
        };
    return Comparator.comparing(group -> group.orElse(null), Comparator.nullsLast(order));
  }
}
