package se.samverkanstrappan.query.caching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import se.samverkanstrappan.query.actor.ActorView;
import se.samverkanstrappan.query.assignment.AssignmentView;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.rules.Rules;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Today;

/**
 * Gives the answer of the present request its entity tag, and ends the request with 304 where the
 * reader has that answer already.
 */
@Component
public final class Caching {
  /** How much the clocks of those that write and those that read may differ. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private static final int FIRST_EPOCH = 1;

  private static final String FOR_A_WHILE = "private, max-age=300";

  private final ReadModel readModel;
  private final Rules rules;
  private final Release release;
  private final Today today;
  private final HttpServletRequest request;
  private final HttpServletResponse response;
  private final KnownStandings known = new KnownStandings();
  private final KnownHeads<CollaborationView> collaborations =
      new KnownHeads<>(CollaborationView::id, CollaborationView::variant);
  private final KnownHeads<ActorView> actors = new KnownHeads<>(ActorView::id, ActorView::version);
  private final KnownHeads<AssignmentView> assignments =
      new KnownHeads<>(AssignmentView::id, AssignmentView::version);
  private volatile @Nullable Beginning beginning;
  private volatile @Nullable Way way;

  /** Since when answers have been made in one and the same way. */
  private record Beginning(String basis, Instant since) {}

  /** How the answers of a generation are made; all else in it is the same until the next start. */
  private record Way(String generation, String basis) {}

  Caching(
      ReadModel readModel,
      Rules rules,
      Release release,
      Today today,
      HttpServletRequest request,
      HttpServletResponse response) {
    this.readModel = readModel;
    this.rules = rules;
    this.release = release;
    this.today = today;
    this.request = request;
    this.response = response;
  }

  /**
   * The answer tells of one aggregate, and of nothing else that is written.
   *
   * @param recordedAt when the version was recorded
   * @param same whether the answer was the same on all of some days, the last of which is today
   */
  public void version(long version, Instant recordedAt, Predicate<Days> same) {
    String tag = "\"" + version + "\"";
    // Also where nobody asks: who answers from now on is written down with the first answer.
    Instant since = since();
    boolean asked = request.getHeader(HttpHeaders.IF_NONE_MATCH) != null;
    if (asked && isTheOnly(recordedAt, since) && isSame(same, recordedAt)) {
      end(tag);
    }
    // Past the framework, which would hold an answer to be unmodified because the version is.
    response.setHeader(HttpHeaders.ETAG, tag);
  }

  /**
   * The answer is made of all collaborations, actors and assignments as of a day.
   *
   * @return what tells it from every answer that is made of something else
   */
  public String book(LocalDate asOf) {
    String tag = bookNow(asOf);
    end(tag);
    return tag;
  }

  /** What tells apart anything that is made of all that; of the present answer it says nothing. */
  public String bookNow(LocalDate asOf) {
    return weak(everything(asOf));
  }

  /** The same, and of what is known of each actor in each collaboration. */
  public void bookAndStandings(LocalDate asOf) {
    end(weak(everything(asOf).and(known.sum(readModel.placements().byCollaboration()))));
  }

  private Fingerprint everything(LocalDate asOf) {
    Fingerprint parts = assignments.addTo(read(asOf), readModel.assignments());
    return actors.addTo(
        collaborations.addTo(parts, readModel.collaborations()), readModel.actors());
  }

  /**
   * The answer is made of all collaborations, of what is known of each actor in them, and of the
   * register, as of a day.
   *
   * @return what tells it from every answer that is made of something else
   */
  public String standings(LocalDate asOf) {
    String tag = standingsNow(asOf);
    end(tag);
    return tag;
  }

  /**
   * What tells apart anything that is made of all that on a day; of the present answer, which is
   * made of more, it says nothing.
   */
  public String standingsNow(LocalDate asOf) {
    Fingerprint parts = collaborations.addTo(read(asOf), readModel.collaborations());
    return weak(
        actors.addTo(
            parts.and(known.sum(readModel.placements().byCollaboration())), readModel.actors()));
  }

  /** The answer is made of the government assignments as of a day. */
  public void assignments(LocalDate asOf) {
    end(weak(assignments.addTo(read(asOf), readModel.assignments())));
  }

  /** The answer is made of the register as of a day. */
  public void register(LocalDate asOf) {
    register(asOf, 0);
  }

  /** The answer is made of an aggregate at a version, and of the register, as of a day. */
  public void register(LocalDate asOf, long version) {
    end(weak(actors.addTo(read(asOf).and(version), readModel.actors())));
  }

  /** The answer is made of nothing but these, which tell by their text what they are. */
  public void parts(Object... parts) {
    Fingerprint all = new Fingerprint().and(basis());
    for (Object part : parts) {
      all.and(part);
    }
    end(weak(all));
  }

  /**
   * The answer is these very bytes, whoever gives it.
   *
   * @param sha256 of them
   */
  public void bytes(String sha256) {
    end("\"" + sha256 + "\"");
  }

  /** The answer is the same until this code or its configuration is another. */
  public void words() {
    response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_A_WHILE);
    end(weak(new Fingerprint().and(release.name()).and(rules.known())));
  }

  private Fingerprint read(LocalDate asOf) {
    return new Fingerprint().and(basis()).and(asOf);
  }

  private void end(String tag) {
    if (new ServletWebRequest(request, response).checkNotModified(tag)) {
      throw new NotModified();
    }
  }

  private static String weak(Fingerprint fingerprint) {
    return "W/\"" + fingerprint.text() + "\"";
  }

  /** All that has a part in every answer. */
  private String basis() {
    String generation = readModel.generation();
    Way known = way;
    if (known == null || !known.generation().equals(generation)) {
      known =
          new Way(
              generation,
              new Fingerprint().and(release.name()).and(generation).and(rules.known()).text());
      way = known;
    }
    return known.basis();
  }

  private Instant since() {
    String basis = basis();
    Beginning known = beginning;
    if (known == null || !known.basis().equals(basis)) {
      known = new Beginning(basis, readModel.answeringSince(basis));
      beginning = known;
    }
    return known.since();
  }

  /**
   * Whether what was recorded has never been answered in another way, nor another thing under its
   * version. A book that was put back may have lost what it had under the same version before.
   */
  private boolean isTheOnly(Instant recordedAt, Instant since) {
    return !recordedAt.minus(CLOCKS).isBefore(since) && readModel.epoch() <= FIRST_EPOCH;
  }

  private boolean isSame(Predicate<Days> same, Instant recordedAt) {
    Days days = new Days(Today.of(recordedAt.minus(CLOCKS)), today.date());
    return !days.first().isAfter(days.last()) && same.test(days);
  }
}
