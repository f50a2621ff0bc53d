package se.samverkanstrappan.query.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverkanstrappan.events.assignment.AssignmentProfile;
import se.samverkanstrappan.query.assignment.AssignmentView;

/** An assignment as a bundle writes it. */
record BundleAssignment(String id, @JsonUnwrapped AssignmentProfile profile) {
  static BundleAssignment of(AssignmentView assignment) {
    return new BundleAssignment(assignment.id(), assignment.profile());
  }
}
