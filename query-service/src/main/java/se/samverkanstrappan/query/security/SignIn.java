package se.samverkanstrappan.query.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How people sign in here.
 *
 * @param byPassword whether with a name and a password that somebody here can check
 * @param providers where else, each by its id and its name
 */
record SignIn(boolean byPassword, List<Provider> providers) {
  SignIn {
    providers = List.copyOf(providers);
  }

  /**
   * Who else can tell who somebody is.
   *
   * @param id of its registration
   * @param name that people know it by
   * @param signOutOrigin the scheme, host and port where one signs out there; null where one cannot
   */
  record Provider(String id, String name, @Nullable String signOutOrigin) {
    /** Where signing in there begins. */
    public String address() {
      return "/oauth2/authorization/" + id;
    }
  }

  /** Whether there is any way. */
  boolean isOffered() {
    return byPassword || !providers.isEmpty();
  }
}
