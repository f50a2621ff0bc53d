package se.samverkanstrappan.query.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.vocabulary.Role;
import se.samverkanstrappan.query.placement.DatedEntry;

/** Who holds which roles; also somebody that is no participant may hold one. */
record RolesHeld(List<DatedEntry<RoleHeld>> all) {
  static RolesHeld of(Course course) {
    return new RolesHeld(course.entries().all(RoleHeld.class));
  }

  /** The same per actor. */
  static Map<String, RolesHeld> byActor(Course course) {
    Map<String, RolesHeld> byActor = new TreeMap<>();
    course
        .entries()
        .by(RoleHeld.class, RoleHeld::actor)
        .forEach((actor, all) -> byActor.put(actor, new RolesHeld(all)));
    return byActor;
  }

  /** Those of some roles. */
  RolesHeld in(Role... roles) {
    List<Role> some = Arrays.asList(roles);
    return new RolesHeld(all.stream().filter(each -> some.contains(each.entry().role())).toList());
  }

  /** The days on which any is held. */
  Days days() {
    return Course.held(all);
  }
}
