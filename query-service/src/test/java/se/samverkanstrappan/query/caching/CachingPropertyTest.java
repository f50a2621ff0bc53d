package se.samverkanstrappan.query.caching;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import se.samverkanstrappan.query.BookInMemory;
import se.samverkanstrappan.query.ReadsTest;
import se.samverkanstrappan.query.SettableClock;

/**
 * Whatever is written, however much time passes: who is told that nothing was modified would have
 * got, byte for byte, what it got with the tag it sent.
 *
 * <p>{@code -Dsamverkan.caching.books} says how many books are made up, {@code
 * -Dsamverkan.caching.seed} the seed of the first. A failure names its seed.
 */
@ReadsTest
class CachingPropertyTest {
  private static final int BOOKS =
      Integer.getInteger("samverkan.caching.books", Boolean.getBoolean("samverkan.full") ? 100 : 6);
  private static final long FIRST_SEED = Long.getLong("samverkan.caching.seed", 1);
  private static final int STEPS = 30;
  private static final int ASKED_A_STEP = 24;
  private static final int REMEMBERED = 4;

  @Autowired private MockMvcTester http;
  @Autowired private BookInMemory book;
  @Autowired private SettableClock clock;

  private final Map<String, Integer> unmodified = new TreeMap<>();

  /** What a reader got at some time. */
  private record Got(String tag, byte[] body) {}

  @AfterEach
  void putBack() {
    clock.putBack();
  }

  @Test
  void saysOnlyThatNothingWasModifiedWhereNothingWas() throws Exception {
    List<String> addresses = addresses();
    for (long seed = FIRST_SEED; seed < FIRST_SEED + BOOKS; seed++) {
      Random random = new Random(seed);
      RandomBook happening = new RandomBook(book, clock, random);
      Map<String, List<Got>> remembered = new HashMap<>();
      for (int step = 0; step < STEPS; step++) {
        for (int i = 0; i < ASKED_A_STEP; i++) {
          String address = addresses.get(random.nextInt(addresses.size()));
          ask(address, remembered.computeIfAbsent(address, it -> new ArrayList<>()), seed, step);
        }
        happening.goesOn();
      }
    }
    System.out.printf("unmodified in %d books from seed %d: %s%n", BOOKS, FIRST_SEED, unmodified);
    if (BOOKS >= 6) {
      assertThat(unmodified.keySet()).containsAll(addresses.stream().map(this::kind).toList());
    }
  }

  private void ask(String address, List<Got> remembered, long seed, int step) throws Exception {
    MockHttpServletResponse full = get(address, null);
    for (Got got : remembered) {
      MockHttpServletResponse again = get(address, got.tag());
      if (again.getStatus() == 304) {
        unmodified.merge(kind(address), 1, Integer::sum);
        assertThat(got.body())
            .as("%s, told unmodified with %s; seed %d, step %d", address, got.tag(), seed, step)
            .isEqualTo(full.getContentAsByteArray());
        assertThat(again.getContentAsByteArray()).isEmpty();
      } else {
        assertThat(again.getStatus()).isEqualTo(full.getStatus());
        assertThat(again.getContentAsByteArray().length > 0)
            .isEqualTo(full.getContentAsByteArray().length > 0);
      }
    }
    String tag = full.getHeader("ETag");
    if (tag != null && !isRemembered(full, tag, remembered)) {
      remembered.add(new Got(tag, full.getContentAsByteArray()));
      if (remembered.size() > REMEMBERED) {
        remembered.removeFirst();
      }
    }
  }

  private static boolean isRemembered(
      MockHttpServletResponse full, String tag, List<Got> remembered) {
    return remembered.stream()
        .anyMatch(
            got ->
                got.tag().equals(tag) && Arrays.equals(got.body(), full.getContentAsByteArray()));
  }

  private MockHttpServletResponse get(String address, @Nullable String tag) {
    var request = http.get().uri(URI.create(address));
    return (tag == null ? request : request.header("If-None-Match", tag)).exchange().getResponse();
  }

  /** The address without what is asked of it, and with any id for all of them. */
  private String kind(String address) {
    return address.replaceAll("\\?.*", "").replaceAll("/(?:[cafu]\\d|alias)\\b", "/{id}");
  }

  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (int i = 0; i < RandomBook.EACH; i++) {
      for (String what : List.of("", "/timeline", "/explanation", "/interactions", "/history")) {
        addresses.add("/api/v1/collaborations/c" + i + what);
      }
      String one = "/api/v1/collaborations/c" + i;
      addresses.addAll(
          List.of(
              one + "?asOf=2026-03-20",
              one + "?rule=strict",
              one + "?knownAt=2026-03-03T00:00:00Z",
              one + "/explanation?asOf=2026-03-20",
              one + "/comparison?otherAsOf=2026-01-01&otherKnownAt=2026-03-20T00:00:00Z",
              one + "/comparison?asOf=2025-01-01&otherAsOf=2026-01-01&otherRule=strict"));
      addresses.add("/api/v1/actors/a" + i);
      addresses.add("/api/v1/actors/a" + i + "?asOf=2026-03-20");
      addresses.add("/api/v1/assignments/u" + i);
      addresses.add("/api/v1/assignments/u" + i + "/follow-up");
      addresses.add("/api/v1/assignments/u" + i + "/follow-up?asOf=2026-03-20&rule=strict");
      addresses.add("/api/v1/assignments/u" + i + "/follow-up.csv?lang=en");
      addresses.add("/api/v1/follow-ups/f" + i);
      addresses.add("/api/v1/follow-ups/f" + i + ".csv");
      addresses.add("/api/v1/follow-ups/f" + i + "/comparison?with=today");
    }
    addresses.addAll(
        List.of(
            "/api/v1/actors/alias",
            "/api/v1/actors/a4",
            "/api/v1/actors",
            "/api/v1/actors?valid=true",
            "/api/v1/assignments",
            "/api/v1/collaborations",
            "/api/v1/collaborations?asOf=2025-01-01&actor=alias",
            "/api/v1/collaborations?assignment=u0",
            "/api/v1/placements",
            "/api/v1/signals",
            "/api/v1/signals?asOf=2026-03-20&size=7",
            "/api/v1/roles",
            "/api/v1/actors/a0/roles",
            "/api/v1/network",
            "/api/v1/perceptions",
            "/api/v1/changes.atom",
            "/api/v1/changes.atom?asOf=2026-03-20&lang=en",
            "/api/v1/dates.ics",
            "/api/v1/dates.ics?asOf=2026-03-20",
            "/api/v1/distribution?from=2024-01-01&to=2027-01-01&groupBy=owner",
            "/api/v1/ladder",
            "/api/v1/rules",
            "/api/v1/schemas/bundle.v1.schema.json"));
    for (String list :
        List.of("collaborations", "signals", "actors", "assignments", "roles", "perceptions")) {
      addresses.add("/api/v1/" + list + ".csv");
      addresses.add("/api/v1/" + list + ".csv?asOf=2026-03-20&lang=en");
    }
    for (String format : List.of("bundle", "csv", "events")) {
      addresses.add("/api/v1/export?format=" + format);
      addresses.add("/api/v1/export?assignment=u1&format=" + format);
    }
    return addresses;
  }
}
