package se.samverkanstrappan.acceptance;

import com.microsoft.playwright.Page;
import java.util.List;

/** What does nothing on a page where no script runs. */
final class WithoutScript {
  private static final String DEAD =
      """
      () => {
        const name = it => it.outerHTML.split('>')[0] + '> ' + it.textContent.trim().slice(0, 40);
        const one = (selector, isDead) =>
          [...document.querySelectorAll(selector)]
            .filter(it => it.checkVisibility() && isDead(it)).map(name);
        return [
          ...one('button, input[type=submit]', it => !it.form || it.type === 'button'),
          ...one('a', it => !it.getAttribute('href')),
          ...one('input:not([type=hidden]), select, textarea', it => !it.form),
          ...one('form', it => it.method === 'post' && !it.getAttribute('action')),
          ...one('form', it => ![...it.elements].some(each => each.type === 'submit')),
          ...one('a[href^="#"]', it => !document.getElementById(it.getAttribute('href').slice(1))),
        ];
      }
      """;

  private WithoutScript() {}

  /** Controls that lead nowhere and send nothing. */
  static List<String> dead(Page page) {
    return ((List<?>) page.evaluate(DEAD)).stream().map(String::valueOf).toList();
  }
}
