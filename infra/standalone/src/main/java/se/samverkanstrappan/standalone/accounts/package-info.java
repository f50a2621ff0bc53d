/**
 * The accounts of an installation that has no OpenID Connect provider.
 *
 * <p>They stand in {@code access/accounts.json} of the data folder, with the keys that the
 * installation made on its first start: one makes pseudonyms of accounts, the other signs tokens.
 * The services know nothing of that file: their contexts are given what tells them who asks. What
 * an account may do is read from the file on each request, so that nothing outlives a change: a
 * token names an account and nothing else. What links a pseudonym to a name stands here, outside
 * the book, and goes with the account. The write side keeps names as sign-ins tell them, and can be
 * asked to forget one; while the account is here it says so instead of claiming to have forgotten.
 */
@NullMarked
package se.samverkanstrappan.standalone.accounts;

import org.jspecify.annotations.NullMarked;
