package se.samverkanstrappan.query.web;

import jakarta.servlet.DispatcherType;
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
 * @param here the address of the page, from its path on; empty where it is no page of its own
 */
public record Frame(
    Language language, @Nullable LocalDate asOf, String otherLanguage, String here) {
  /** The parameter of the page where one signs in that tells where to go on. */
  public static final String NEXT = "next";

  /** What parameters of ours are called; a name like any other could be read as a template. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z]+");

  private static final String SIGN_IN = "/logga-in";

  /** The frame of a page about no particular day. */
  public static Frame of(HttpServletRequest request) {
    return new Frame(
        Language.of(request.getParameter("lang")), null, switched(request), here(request));
  }

  /** The frame of a page about the day its reader chose, if any. */
  public static Frame of(HttpServletRequest request, Parameters parameters) {
    LocalDate asOf = parameters.asOf();
    Frame frame = of(request);
    return asOf.equals(parameters.today())
        ? frame
        : new Frame(frame.language, asOf, frame.otherLanguage, frame.here);
  }

  /** The address of the overview. */
  public String home() {
    return link(UriComponentsBuilder.fromPath("/"));
  }

  /** The address of the page where one signs in, and from which one comes back to this one. */
  public String signIn() {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(SIGN_IN);
    if (language != Language.SV) {
      address.queryParam("lang", language.code());
    }
    if (here.isEmpty() || here.equals("/") || here.startsWith(SIGN_IN)) {
      return address.toUriString();
    }
    return address.queryParam(NEXT, "{here}").encode().buildAndExpand(here).toUriString();
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
   * The address of the page of one collaboration, with what has just been logged in it.
   *
   * @param version that the page has to show
   */
  public String logged(String id, String interaction, long version) {
    return link(
        UriComponentsBuilder.fromPath("/samverkan/")
            .path(id)
            .queryParam("minVersion", version)
            .fragment("dialogsteg-" + interaction));
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

  private static String here(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getMethod().equals("GET")
            && request.getDispatcherType() == DispatcherType.REQUEST
        ? request.getRequestURI() + (query == null ? "" : "?" + query)
        : "";
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
