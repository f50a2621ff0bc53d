package se.samverkanstrappan.query.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import se.samverkanstrappan.events.assignment.AssignmentProfile;

/** An assignment as a bundle writes it. */
record BundleAssignment(String id, @JsonUnwrapped AssignmentProfile profile) {}
