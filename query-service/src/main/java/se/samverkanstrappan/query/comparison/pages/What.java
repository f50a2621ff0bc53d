package se.samverkanstrappan.query.comparison.pages;

/** What is set side by side. */
enum What {
  DAYS,
  COUNTIES,
  COLLABORATIONS,
  /** One collaboration by two rules, on two days, or as it was known at two times. */
  WAYS
}
