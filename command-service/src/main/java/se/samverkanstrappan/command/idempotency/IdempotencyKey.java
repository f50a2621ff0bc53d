package se.samverkanstrappan.command.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What tells a request's twins from all other requests.
 *
 * @param scope what twins have in common: account, method, path and the key itself, hashed, since a
 *     path has no bound that every database's index would take
 * @param request what was asked, hashed; a key is good for one
 */
public record IdempotencyKey(String scope, String request) {
  /**
   * The key of a request.
   *
   * @param key printable ASCII, so that no line end can stand in it
   * @param body SHA-256 of the raw body
   * @param query as it was sent; a dry run must not answer for the run itself
   */
  public static IdempotencyKey of(
      String account, String method, String path, String key, String body, @Nullable String query) {
    return new IdempotencyKey(
        Fingerprint.of(String.join("\n", account, method, key, path)),
        query == null ? body : Fingerprint.of(body + "\n" + query));
  }
}
