package se.samverkanstrappan.query.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class KeptFragmentsTest {
  private static final Locale SV = Locale.of("sv");

  private final SpringTemplateEngine engine = new SpringTemplateEngine();
  private final Counted counted = new Counted();

  /** Counts how often the fragment is written, and says so in it. */
  public static final class Counted {
    private final AtomicInteger count = new AtomicInteger();

    public int next() {
      return count.incrementAndGet();
    }
  }

  @BeforeEach
  void setUp() {
    var templates = new ClassLoaderTemplateResolver();
    templates.setSuffix(".html");
    engine.setTemplateResolver(templates);
    var texts = new ResourceBundleMessageSource();
    texts.setBasename("kept/texts");
    engine.setTemplateEngineMessageSource(texts);
    engine.addDialect(new KeptFragments());
  }

  @Test
  void whatIsEqualIsWrittenOnce() {
    String first = page(SV, List.of("a", "b"));
    String again = page(SV, new ArrayList<>(List.of("a", "b")));

    assertThat(first)
        .isEqualToIgnoringNewLines("<main><p><b>a</b><b>b</b><i>ord</i><u>1</u></p></main>");
    assertThat(again).isEqualTo(first);
  }

  @Test
  void whatDiffersIsWrittenForItself() {
    page(SV, List.of("a"));

    assertThat(page(SV, List.of("b"))).contains("<b>b</b><i>ord</i><u>2</u>");
    assertThat(page(SV, List.of("a"))).contains("<b>a</b><i>ord</i><u>1</u>");
  }

  @Test
  void eachLanguageHasItsOwn() {
    page(SV, List.of("a"));

    assertThat(page(Locale.ENGLISH, List.of("a"))).contains("<b>a</b><i>word</i><u>2</u>");
  }

  @Test
  void textStaysText() {
    List<String> hostile = List.of("<script>x</script>", "[[${said}]]");

    String first = page(SV, hostile);

    assertThat(first).contains("<b>&lt;script&gt;x&lt;/script&gt;</b><b>[[${said}]]</b>");
    assertThat(page(SV, hostile)).isEqualTo(first);
  }

  @Test
  void nothingIsKeptByNothing() {
    assertThatThrownBy(() -> engine.process("kept/keyless", new Context(SV, Map.of())))
        .isInstanceOf(TemplateProcessingException.class)
        .hasStackTraceContaining("what a fragment is kept by is missing");
  }

  private String page(Locale locale, List<String> said) {
    return engine.process(
        "kept/page", new Context(locale, Map.of("said", said, "counted", counted)));
  }
}
