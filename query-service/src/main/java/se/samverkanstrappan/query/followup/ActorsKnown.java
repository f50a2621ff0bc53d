package se.samverkanstrappan.query.followup;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;
import se.samverkanstrappan.query.actor.ActorView;

/** The register as it was known, asked on a day. */
final class ActorsKnown {
  private final LocalDate day;
  private final Map<String, ActorProfile> profiles = new TreeMap<>();
  private final Map<String, String> aliases = new HashMap<>();

  ActorsKnown(List<ActorView> actors, LocalDate day) {
    this.day = day;
    for (ActorView each : actors) {
      profiles.put(each.id(), each.profile());
      each.profile().aliases().forEach(alias -> aliases.put(alias, each.id()));
    }
  }

  /** The actor's own id, whichever of its ids is given; the same where it is not known. */
  String canonical(String id) {
    return profiles.containsKey(id) ? id : aliases.getOrDefault(id, id);
  }

  @Nullable ActorProfile profile(String canonical) {
    return profiles.get(canonical);
  }

  /** The single organisations of a kind that exist on the day, in order of their ids. */
  List<String> registered(ActorKind kind) {
    return profiles.entrySet().stream()
        .filter(each -> each.getValue().kind() == kind && !each.getValue().group())
        .filter(each -> exists(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean exists(String canonical) {
    ActorProfile profile = profiles.get(canonical);
    return profile != null && exists(profile);
  }

  boolean isGroup(String canonical) {
    ActorProfile profile = profiles.get(canonical);
    return profile != null && profile.group();
  }

  @Nullable ActorKind kind(String canonical) {
    ActorProfile profile = profiles.get(canonical);
    return profile == null ? null : profile.kind();
  }

  /** What kind each is of, by each of its ids. */
  Map<String, ActorKind> kinds() {
    Map<String, ActorKind> kinds = new HashMap<>();
    profiles.forEach(
        (id, profile) -> profile.aliases().forEach(alias -> kinds.put(alias, profile.kind())));
    profiles.forEach((id, profile) -> kinds.put(id, profile.kind()));
    return kinds;
  }

  private boolean exists(ActorProfile profile) {
    PartialDate from = profile.validFrom();
    PartialDate to = profile.validTo();
    return (from == null || !from.firstDay().isAfter(day))
        && (to == null || to.firstDay().isAfter(day));
  }
}
