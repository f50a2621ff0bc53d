/**
 * Who may read what, and how they are recognised.
 *
 * <p>What each address needs stands in {@code QueryRules}. How
 * somebody is recognised depends on what the application's context has: registrations of an OpenID
 * Connect provider (sign-in there), or an {@link
 * org.springframework.security.authentication.AuthenticationProvider} (name and password, on a form
 * for pages and by HTTP Basic for the API). Bearer tokens are taken in both cases.
 */
@NullMarked
package se.samverkanstrappan.query.security;

import org.jspecify.annotations.NullMarked;
