package se.samverkanstrappan.query.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Fragments that are written once for as long as they would say the same: a picture of some hundred
 * elements costs far more to write than to keep. In a template {@code kept:replace="file ::
 * fragment"} does what {@code th:replace} does, and {@code kept:by="${…}"} beside it gives
 * everything that the fragment reads, but for texts of the page's language; what is equal by that
 * is written alike.
 */
@Component
final class KeptFragments extends AbstractProcessorDialect {
  private static final String PREFIX = "kept";
  private static final String BY = "by";
  private static final String BETWEEN = " :: ";

  /** Before all of the standard's own. */
  private static final int PRECEDENCE = 50;

  private static final long MOST_CHARACTERS = 4 << 20;

  private final Cache<Key, String> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((Key key, String written) -> 1 + written.length())
          .build();

  private record Key(String fragment, Locale locale, Object by) {}

  KeptFragments() {
    super("kept fragments", PREFIX, PRECEDENCE);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new Replacing(prefix));
  }

  private final class Replacing extends AbstractAttributeTagProcessor {
    Replacing(String prefix) {
      super(TemplateMode.HTML, prefix, null, false, "replace", true, PRECEDENCE, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName attribute,
        String fragment,
        IElementTagStructureHandler handler) {
      var key = new Key(fragment, context.getLocale(), by(context, tag));
      String written = kept.getIfPresent(key);
      if (written == null) {
        written = written(context, fragment);
        kept.put(key, written);
      }
      IModel text = context.getModelFactory().createModel();
      text.add(context.getModelFactory().createText(written));
      handler.replaceWith(text, false);
    }

    private Object by(ITemplateContext context, IProcessableElementTag tag) {
      String expression = tag.getAttributeValue(getDialectPrefix(), BY);
      if (expression == null) {
        throw new TemplateProcessingException("what a fragment is kept by is missing: " + tag);
      }
      return Objects.requireNonNull(
          StandardExpressions.getExpressionParser(context.getConfiguration())
              .parseExpression(context, expression)
              .execute(context));
    }

    private static String written(ITemplateContext context, String fragment) {
      String[] named = fragment.split(BETWEEN, 2);
      var out = new StringWriter();
      context
          .getConfiguration()
          .getTemplateManager()
          .parseAndProcess(
              new TemplateSpec(named[0], Set.of(named[1]), TemplateMode.HTML, null), context, out);
      return out.toString();
    }
  }
}
