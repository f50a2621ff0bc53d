/**
 * The accounts of an installation that has no OpenID Connect provider.
 *
 * <p>They stand in {@code access/accounts.json} of the data folder, with the keys that the
 * installation made on its first start: one makes pseudonyms of accounts, the other signs tokens.
 * The services know nothing of that file: their contexts are given what tells them who asks. What
 * an account may do is read from the file on each request, so that nothing outlives a change: a
 * token names an account and nothing else. The one link between a pseudonym and a name stands here,
 * outside the book, and goes with the account.
 */
@NullMarked
package se.samverkanstrappan.standalone.accounts;

import org.jspecify.annotations.NullMarked;
