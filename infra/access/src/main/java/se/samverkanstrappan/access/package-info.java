/**
 * Who asks and what they may, for both services alike.
 *
 * <p>A request is asked by an {@link se.samverkanstrappan.access.Identity}: a pseudonym, the
 * organisation it acts for and its roles. Where it comes from (a token of an OpenID Connect
 * provider, a session, a local account) is settled by Spring Security before anything here is
 * asked; what each address needs stands in one list of {@link
 * se.samverkanstrappan.access.AccessRule}s in each service, and what is not in the list is refused.
 * Whether an organisation may change one collaboration or assignment depends on who owns it and is
 * decided where it is changed.
 */
@NullMarked
package se.samverkanstrappan.access;

import org.jspecify.annotations.NullMarked;
