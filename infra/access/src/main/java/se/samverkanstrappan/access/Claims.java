package se.samverkanstrappan.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads from what an issuer claims who somebody is. */
public final class Claims {
  /** As actors are named; anything else names none. */
  private static final Pattern ACTOR = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Pseudonyms pseudonyms;
  private final List<String> roles;
  private final List<String> organisation;

  public Claims(Pseudonyms pseudonyms, AccessSettings settings) {
    this.pseudonyms = pseudonyms;
    this.roles = path(settings.rolesClaim());
    this.organisation = path(settings.organisationClaim());
  }

  /**
   * Who it is.
   *
   * @throws IllegalArgumentException where issuer or subject is missing
   */
  public Identity identity(Map<String, Object> claims) {
    Object organisation = at(claims, this.organisation);
    return new Identity(
        pseudonyms.of(required(claims, "iss"), required(claims, "sub")),
        organisation instanceof String actor && ACTOR.matcher(actor).matches() ? actor : null,
        roles(at(claims, roles)));
  }

  private static Set<Role> roles(@Nullable Object claim) {
    Set<Role> known = EnumSet.noneOf(Role.class);
    Collection<?> words = claim instanceof Collection<?> several ? several : split(claim);
    for (Object word : words) {
      Role.of(String.valueOf(word)).ifPresent(known::add);
    }
    return known;
  }

  private static Collection<?> split(@Nullable Object claim) {
    return claim instanceof String words ? List.of(words.split(" ", -1)) : List.of();
  }

  private static @Nullable Object at(Map<String, Object> claims, List<String> path) {
    Object value = claims;
    for (String name : path) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }

  /** A name with dots of its own, as a URL, is one name. */
  private static List<String> path(String claim) {
    return claim.contains("/") ? List.of(claim) : List.of(claim.split("\\.", -1));
  }

  private static String required(Map<String, Object> claims, String name) {
    Object value = claims.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new IllegalArgumentException("no claim " + name);
    }
    return value.toString();
  }
}
