package se.samverkanstrappan.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The system's own Chromium, driven without a download. */
final class Browser implements AutoCloseable {
  private static final List<String> WCAG =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final String TOO_WIDE =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.documentElement.scrollWidth <= width) return [];
        const out = [...document.body.querySelectorAll('*')]
          .filter(each => each.getBoundingClientRect().right > width + 0.5)
          .map(each => each.outerHTML.split('>')[0] + '> ' + each.getBoundingClientRect().right);
        return out.length ? out : ['something'];
      }
      """;
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private static final double PATIENCE_MILLIS = 120_000;
  private static final int WIDE = 1280;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(executable())
                  .setArgs(List.of("--no-sandbox")));

  /** A context of somebody who waits for as long as a slow machine may take. */
  BrowserContext context(com.microsoft.playwright.Browser.NewContextOptions options) {
    BrowserContext context = chromium.newContext(options);
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Signs in as a person does, and gives what a context needs to be that person's. */
  String session(String pages, String name, String password) {
    try (BrowserContext context = stranger(WIDE)) {
      Page page = context.newPage();
      page.navigate(pages + "/");
      assertThat(page.url()).contains("/logga-in");
      page.locator("#name").fill(name);
      page.locator("#password").fill(password);
      page.keyboard().press("Enter");
      page.waitForURL(url -> !url.contains("/logga-in"));
      return context.storageState();
    }
  }

  /** A context in which somebody is signed in. */
  BrowserContext context(String session, int width, boolean javaScript) {
    return context(options(width).setStorageState(session).setJavaScriptEnabled(javaScript));
  }

  /** A context in which nobody is signed in. */
  BrowserContext stranger(int width) {
    return context(options(width));
  }

  private static com.microsoft.playwright.Browser.NewContextOptions options(int width) {
    return new com.microsoft.playwright.Browser.NewContextOptions()
        .setViewportSize(width, 900)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static Path executable() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    return Stream.concat(
            Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
            Pattern.compile(File.pathSeparator)
                .splitAsStream(path)
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no Chromium on the PATH; infra/test installs it"));
  }

  /** What a page does that the guidelines say it must not, at the level that the law asks for. */
  static List<String> violations(Page page) {
    return told(axe(page).withTags(WCAG));
  }

  /** The same of its colours, which alone are others in another scheme. */
  static List<String> violationsOfColour(Page page) {
    return told(axe(page).withRules(List.of("color-contrast")));
  }

  /** Without a page of its own for each run, which only frames of other origins need. */
  private static AxeBuilder axe(Page page) {
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> told(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().map(Browser::told).toList();
  }

  private static String told(Rule rule) {
    return rule.getId() + " at " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  /** What stands out of a page on the right, so that one has to scroll sideways; else nothing. */
  static List<String> tooWide(Page page) {
    Object found = page.evaluate(TOO_WIDE);
    return found instanceof List<?> several
        ? several.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(found));
  }

  /** Keeps what a page looks like. */
  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "screenshots", name + ".png"))
            .setFullPage(true));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
