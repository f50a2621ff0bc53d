package se.samverkanstrappan.query.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverkanstrappan.events.actor.ActorProfile;
import se.samverkanstrappan.query.actor.ActorView;

/** An actor as a bundle writes it. */
record BundleActor(String id, @JsonUnwrapped ActorProfile profile) {
  static BundleActor of(ActorView actor) {
    return new BundleActor(actor.id(), actor.profile());
  }
}
