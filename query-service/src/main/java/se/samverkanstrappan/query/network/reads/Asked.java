package se.samverkanstrappan.query.network.reads;

/**
 * What an answer answers.
 *
 * @param tag tells all that it is made of
 */
record Asked(String tag, NetworkQuestion question) {}
