package se.samverkanstrappan.command.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.command.security.TestIssuer;
import se.samverkanstrappan.command.service.RunningService.Answer;

/** The book says who did what by a pseudonym; whose it is lies elsewhere and can be erased. */
public interface PersonContract {
  RunningService service();

  private static String token(String account, String name) {
    return TestIssuer.sign(
        TestIssuer.claims(account, "region-12", "process-owner")
            .claim("name", name)
            .claim("email", account + "@region.example")
            .build());
  }

  private String open(String token) {
    Answer opened =
        service().sendAs(token, "POST", "/api/v1/collaborations", TokenContract.OPENING);
    assertThat(opened.status()).isEqualTo(201);
    return opened.id();
  }

  private List<String> metadata(String stream) {
    return service()
        .book()
        .sql("SELECT metaData FROM DomainEventEntry WHERE aggregateIdentifier = ?")
        .param(stream)
        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
        .list();
  }

  @Test
  default void theBookSaysWhoDidItAndForWhomButNoName() {
    String account = "anna-" + UUID.randomUUID();
    String id = open(token(account, "Anna Andersson"));
    assertThat(metadata("collaboration/" + id))
        .singleElement()
        .asString()
        .contains("\"subject\":\"" + TestIssuer.subject(account) + "\"")
        .contains("\"organisation\":\"region-12\"")
        .doesNotContain("Anna", account, "region.example", "PROCESS_OWNER");
    assertThat(metadata("actor/region-01").getFirst())
        .contains("\"subject\":\"system\"")
        .doesNotContain("organisation");
  }

  @Test
  default void aNameIsToldToAdministratorsUntilItIsErasedForGood() {
    String account = "bo-" + UUID.randomUUID();
    String path = "/admin/persons/" + TestIssuer.subject(account);
    assertThat(service().send("GET", path, "").status()).isEqualTo(404);
    String id = open(token(account, "Bo Berg"));
    List<String> before = metadata("collaboration/" + id);
    assertThat(service().send("GET", path, "").json().required("name").asString())
        .isEqualTo("Bo Berg");
    open(token(account, "Bo Bergström"));
    assertThat(service().send("GET", path, "").json().required("name").asString())
        .isEqualTo("Bo Bergström");

    assertThat(service().send("DELETE", path, "").status()).isEqualTo(204);
    open(token(account, "Bo Bergström"));
    open(token(account, "Bo B"));
    Answer erased = service().send("GET", path, "");
    assertThat(erased.json().has("name")).isFalse();
    assertThat(erased.json().required("erasedAt").asString()).isNotEmpty();
    assertThat(service().send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(service().send("GET", path, "").json()).isEqualTo(erased.json());
    assertThat(metadata("collaboration/" + id)).isEqualTo(before);
  }

  @Test
  default void whoWasErasedBeforeBeingSeenIsNotKeptEither() {
    String account = "cia-" + UUID.randomUUID();
    String path = "/admin/persons/" + TestIssuer.subject(account);
    assertThat(service().send("DELETE", path, "").status()).isEqualTo(204);
    open(token(account, "Cia"));
    assertThat(service().send("GET", path, "").json().has("name")).isFalse();
    assertThat(service().send("GET", "/admin/persons/Anna", "").status()).isEqualTo(404);
    assertThat(service().send("DELETE", "/admin/persons/Anna", "").status()).isEqualTo(404);
  }

  @Test
  default void anErasedNameIsAskedToBeTakenOutOfTheFileToo() {
    String account = "disa-" + UUID.randomUUID();
    open(token(account, "Disa"));
    assertThat(compacted(account)).isTrue();
    String path = "/admin/persons/" + TestIssuer.subject(account);
    assertThat(service().send("DELETE", path, "").status()).isEqualTo(204);
    assertThat(compacted(account)).isFalse();
  }

  private boolean compacted(String account) {
    return service()
        .book()
        .sql("SELECT compacted FROM Person WHERE subject = ?")
        .param(TestIssuer.subject(account))
        .query(Boolean.class)
        .single();
  }

  @Test
  default void nothingIsSaidToBeForgottenThatAnAccountElsewhereTells() {
    open(token(KeptNames.ACCOUNT, "Eva Ek"));
    String path = "/admin/persons/" + TestIssuer.subject(KeptNames.ACCOUNT);
    Answer refused = service().send("DELETE", path, "");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().required("type").asString())
        .isEqualTo("urn:samverkanstrappan:problem:named-elsewhere");
    assertThat(refused.json().required("detail").asString()).isEqualTo(KeptNames.REMEDY);
    assertThat(service().send("GET", path, "").json().required("name").asString())
        .isEqualTo("Eva Ek");
  }
}
