package se.samverkanstrappan.query.roles.pages;

import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.roles.Lack;

/**
 * A participant that lacks a role or a mandate, as the page shows it.
 *
 * @param current who had taken over from the actor by the day; null where nobody had
 * @param told whether the signal of unclear mandates says so already
 */
record LackEntry(Lack it, String title, String actor, @Nullable String current, boolean told) {}
