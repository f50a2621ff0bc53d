package se.samverkanstrappan.acceptance;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** Goes through a page by the Tab key alone, as somebody does who has no mouse. */
final class Keyboard {
  /** More than any page has; where it is reached, something does not let go of the focus. */
  private static final int MOST_PRESSES = 3_000;

  private static final int BETWEEN_LOOKS = 20;

  /**
   * Takes down what gets the focus and whether that is seen. Elements are seen to have it by an
   * outline, a shadow or, in a picture, by what they are drawn with.
   */
  private static final String WATCH =
      """
      () => {
        const all = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
        const seen = it => it.checkVisibility({visibilityProperty: true});
        const look = it => [it, ...(it.ownerSVGElement ? it.querySelectorAll('*') : [])].map(each => {
          const style = getComputedStyle(each);
          const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth + style.outlineColor;
          return [outline, style.boxShadow, style.stroke, style.strokeWidth].join();
        }).join(';');
        const expected = [...document.querySelectorAll(all)]
          .filter(it => it.tabIndex >= 0 && !it.disabled && seen(it));
        const before = new Map(expected.map(it => [it, look(it)]));
        window.keyboard = {expected, met: [], unseen: [], done: false};
        document.addEventListener('focusin', event => {
          const it = event.target, met = window.keyboard.met;
          if (met.length > 1 && it === met[0]) window.keyboard.done = true;
          if (met.includes(it)) return;
          met.push(it);
          if (before.has(it) && before.get(it) === look(it)) window.keyboard.unseen.push(it);
        });
      }
      """;

  private static final String TELL =
      """
      () => {
        const {expected, met, unseen} = window.keyboard;
        const name = it => it.outerHTML.split('>')[0] + '> ' + it.textContent.trim().slice(0, 40);
        const reached = met.filter(it => expected.includes(it));
        const order = expected.filter(it => met.includes(it));
        const turned = reached.find((it, at) => it !== order[at]);
        return [
          ...expected.filter(it => !met.includes(it)).map(it => 'not reached: ' + name(it)),
          ...unseen.map(it => 'focus not seen: ' + name(it)),
          ...(met[0].matches('.skip') ? [] : ['before the skip link: ' + name(met[0])]),
          ...(turned ? ['out of order: ' + name(turned)] : []),
        ];
      }
      """;

  private static final String SKIP_LINK =
      """
      () => {
        const it = document.activeElement, box = it.getBoundingClientRect();
        return it.getAttribute('href') === '#main' && box.top + scrollY >= 0 && box.left >= 0;
      }
      """;

  private Keyboard() {}

  /** What is wrong with the open page for who goes through it so; begins where the page begins. */
  static List<String> faults(Page page) {
    page.evaluate(WATCH);
    List<String> faults = new ArrayList<>();
    if (!isThrough(page)) {
      return List.of("holds the focus: " + page.evaluate("document.activeElement.outerHTML"));
    }
    ((List<?>) page.evaluate(TELL)).forEach(each -> faults.add(String.valueOf(each)));
    if (!leadsToTheContent(page)) {
      faults.add("the skip link does not lead to the content");
    }
    return faults;
  }

  /** Whether all has had the focus once, after which it is at the beginning again. */
  private static boolean isThrough(Page page) {
    for (int presses = 0; presses < MOST_PRESSES; presses++) {
      page.keyboard().press("Tab");
      if (presses % BETWEEN_LOOKS == 0 && isDone(page)) {
        return true;
      }
    }
    return isDone(page);
  }

  private static boolean isDone(Page page) {
    return Boolean.TRUE.equals(page.evaluate("window.keyboard.done"));
  }

  private static boolean leadsToTheContent(Page page) {
    page.locator(".skip").focus();
    boolean seen = Boolean.TRUE.equals(page.evaluate(SKIP_LINK));
    page.keyboard().press("Enter");
    return seen && "main".equals(page.evaluate("document.activeElement.id"));
  }
}
