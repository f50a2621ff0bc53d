package se.samverkanstrappan.standalone.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import se.samverkanstrappan.access.Pseudonyms;

/**
 * What the installation made for itself on its first start.
 *
 * @param pseudonyms the file with the key that makes them
 * @param tokens signs them, and says which are its own
 */
record Keys(Path pseudonyms, ECKey tokens) {
  static final String PSEUDONYM_KEY = "pseudonym.key";
  static final String TOKEN_KEY = "token.key";
  private static final int PSEUDONYM_BYTES = 32;

  static Keys in(PrivateFiles files) throws IOException {
    return files.alone(
        () -> {
          Path pseudonyms = files.file(PSEUDONYM_KEY);
          if (Files.notExists(pseudonyms)) {
            byte[] key = new byte[PSEUDONYM_BYTES];
            new SecureRandom().nextBytes(key);
            files.write(PSEUDONYM_KEY, key);
          }
          return new Keys(pseudonyms, tokenKey(files));
        });
  }

  Pseudonyms naming() throws IOException {
    return new Pseudonyms(Files.readAllBytes(pseudonyms));
  }

  private static ECKey tokenKey(PrivateFiles files) throws IOException {
    try {
      Path file = files.file(TOKEN_KEY);
      if (Files.notExists(file)) {
        String key = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
        files.write(TOKEN_KEY, key.getBytes(StandardCharsets.UTF_8));
      }
      return ECKey.parse(Files.readString(file));
    } catch (JOSEException | ParseException e) {
      throw new AccountsFailed(files.file(TOKEN_KEY) + " is not a key that signs tokens", e);
    }
  }
}
