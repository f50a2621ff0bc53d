package se.samverkanstrappan.query.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.events.vocabulary.Labelled;

/** A language the pages are written in. */
public enum Language {
  SV(Locale.of("sv", "SE")),
  EN(Locale.of("en", "GB"));

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  /** The language of the {@code lang} parameter; Swedish where it says no other. */
  public static Language of(@Nullable String lang) {
    return "en".equals(lang) ? EN : SV;
  }

  /** The one with a code, or null. */
  static @Nullable Language named(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElse(null);
  }

  public Locale locale() {
    return locale;
  }

  /** The value of the {@code lang} attribute and parameter. */
  public String code() {
    return locale.getLanguage();
  }

  /** The name of a word of the vocabulary in this language. */
  public String name(Labelled word) {
    return this == SV ? word.label().sv() : word.label().en();
  }

  /** The order of Swedish lists, whichever language the page is in. */
  public static Collator swedishOrder() {
    return Collator.getInstance(SV.locale);
  }
}
