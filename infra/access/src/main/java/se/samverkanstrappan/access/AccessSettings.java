package se.samverkanstrappan.access;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom to believe.
 *
 * @param issuer of the tokens, whose keys are found by OpenID Connect discovery; without it
 *     something else has to tell who asks, or the service does not start
 * @param audience that a token must name
 * @param algorithms that a token may be signed with
 * @param clockSkew how far the issuer's clock may differ
 * @param rolesClaim where a token tells the roles; a dot goes into an object
 * @param organisationClaim where it tells the id of the actor that the person acts for
 * @param pseudonymKeyFile a file with at least 32 secret bytes, the same for both services
 * @param publicRead whether everybody may read, without signing in
 */
@ConfigurationProperties("samverkanstrappan.access")
public record AccessSettings(
    @Nullable String issuer,
    @DefaultValue("samverkanstrappan") String audience,
    @DefaultValue({"RS256", "PS256", "ES256"}) List<String> algorithms,
    @DefaultValue("30s") Duration clockSkew,
    @DefaultValue("roles") String rolesClaim,
    @DefaultValue("organisation") String organisationClaim,
    @Nullable Path pseudonymKeyFile,
    @DefaultValue("false") boolean publicRead) {}
