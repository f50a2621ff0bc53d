package se.samverkanstrappan.query.glossary;

import java.util.List;

/** The words of one kind. */
record Chapter(String id, String title, String lead, List<Term> terms) {}
