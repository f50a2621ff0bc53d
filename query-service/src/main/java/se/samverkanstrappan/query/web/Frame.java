package se.samverkanstrappan.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import se.samverkanstrappan.events.vocabulary.LadderStep;

/**
 * What is around every page: its language, and the links that keep language and day.
 *
 * @param asOf the day the reader chose, null where it is today
 * @param otherLanguage the address of the same page in the other language, relative to it
 * @param here its own address, where one may come back to it after signing in
 * @param path where it is, without what it is asked for with
 */
public record Frame(
    Language language,
    @Nullable LocalDate asOf,
    String otherLanguage,
    @Nullable String here,
    String path) {
  /** The parameter of the sign-in page that says where to go on from there. */
  public static final String BACK = "till";

  private static final String SIGN_IN = "/logga-in";

  /** What parameters of ours are called; a name like any other could be read as a template. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  /** The frame of a page about no particular day. */
  public static Frame of(HttpServletRequest request) {
    return new Frame(
        Language.of(request.getParameter("lang")),
        null,
        switched(request),
        here(request),
        request.getRequestURI());
  }

  /** The frame of a page about the day its reader chose, if any. */
  public static Frame of(HttpServletRequest request, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Frame frame = of(request);
    return asOf.equals(parameters.today())
        ? frame
        : new Frame(frame.language, asOf, frame.otherLanguage, frame.here, frame.path);
  }

  /** The same frame about another day, null for today. */
  public Frame on(@Nullable LocalDate day) {
    return new Frame(language, day, otherLanguage, here, path);
  }

  /** The pages that are led to from the top of this one. */
  public List<Menu.Item> menu() {
    return Menu.main(this);
  }

  /** The pages that are led to from its foot. */
  public List<Menu.Item> foot() {
    return Menu.foot(this);
  }

  /** The address of the overview. */
  public String home() {
    return link(UriComponentsBuilder.fromPath("/"));
  }

  /** The address of a page, with the language and the day of this one. */
  public String to(String path) {
    return to(path, Map.of());
  }

  /**
   * The same of a page that is asked for with parameters.
   *
   * @param parameters their values as they are, by their names, in the order they are to stand in
   */
  public String to(String path, Map<String, String> parameters) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
    return link(address.uriVariables(Map.copyOf(parameters)));
  }

  /** The address of the page where one signs in, and comes back here from. */
  public String signIn() {
    return signIn(language, here);
  }

  /** The address of the page where one signs in to go on with a page, or with the overview. */
  public static String signIn(Language language, @Nullable String back) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(SIGN_IN);
    if (back != null) {
      address.queryParam(BACK, "{back}");
    }
    if (language != Language.SV) {
      address.queryParam("lang", language.code());
    }
    return address
        .encode()
        .buildAndExpand(back == null ? new Object[0] : new Object[] {back})
        .toUriString();
  }

  /** The address of the page of one collaboration. */
  public String collaboration(String id) {
    return link(UriComponentsBuilder.fromPath("/samverkan/").path(id));
  }

  /** The address of the form that logs an interaction in a collaboration. */
  public String logInteraction(String id) {
    return link(UriComponentsBuilder.fromPath("/samverkan/").path(id).path("/dialogsteg/nytt"));
  }

  /**
   * The address of a page of the interactions of one collaboration.
   *
   * @param now the page that is shown
   * @param away how many pages on from it
   */
  public String page(String id, Page.Request now, int away) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/samverkan/").path(id);
    address.queryParam("page", now.page() + away);
    if (now.size() != Page.Request.USUAL_SIZE) {
      address.queryParam("size", now.size());
    }
    return link(address.fragment("interactions"));
  }

  /**
   * The address of one interaction on the page of its collaboration.
   *
   * @param newer how many are newer on the day, and stand before it
   */
  public String interaction(String collaboration, String id, int newer) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/samverkan/").path(collaboration);
    int page = newer / Page.Request.USUAL_SIZE;
    if (page > 0) {
      address.queryParam("page", page);
    }
    return link(address.fragment("dialogsteg-" + id));
  }

  /** The name of a step of the ladder. */
  public String step(int number) {
    return language.name(LadderStep.of(number));
  }

  /** The names of counties, as they are listed. */
  public String counties(List<String> codes) {
    return codes.stream()
        .map(County::name)
        .sorted(Language.swedishOrder()::compare)
        .collect(Collectors.joining(", "));
  }

  private String link(UriComponentsBuilder address) {
    if (asOf != null) {
      address.queryParam("asOf", asOf);
    }
    if (language != Language.SV) {
      address.queryParam("lang", language.code());
    }
    return address.encode().toUriString();
  }

  private static @Nullable String here(HttpServletRequest request) {
    if (request.getRequestURI().equals(SIGN_IN)) {
      return request.getParameter(BACK);
    }
    String query = request.getQueryString();
    return request.getMethod().equals("POST")
        ? null
        : request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String switched(HttpServletRequest request) {
    // What was typed into a form has no place in an address.
    boolean form = request.getMethod().equals("POST");
    Map<String, String[]> query = new TreeMap<>(form ? Map.of() : request.getParameterMap());
    query.keySet().removeIf(name -> !NAME.matcher(name).matches());
    Language now = Language.of(request.getParameter("lang"));
    query.put("lang", new String[] {now == Language.SV ? "en" : "sv"});
    UriComponentsBuilder address = UriComponentsBuilder.newInstance();
    Object[] values = query.values().stream().map(each -> each[0]).toArray();
    query.keySet().forEach(name -> address.queryParam(name, "{value}"));
    return address.encode().buildAndExpand(values).toUriString();
  }
}
