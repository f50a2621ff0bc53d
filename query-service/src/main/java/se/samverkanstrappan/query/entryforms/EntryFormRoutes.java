package se.samverkanstrappan.query.entryforms;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.samverkanstrappan.query.forms.Form;
import se.samverkanstrappan.query.forms.Forms;
import se.samverkanstrappan.query.web.Parameters;

/** Lets each form have its page at its address. */
@Component
final class EntryFormRoutes {
  private final RequestMappingHandlerMapping mapping;

  EntryFormRoutes(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, Forms forms)
      throws NoSuchMethodException {
    this.mapping = mapping;
    for (Form each : EntryForms.ALL) {
      EntryFormPage page = new EntryFormPage(each, forms);
      route(each, RequestMethod.GET, page, "show", Parameters.class, HttpServletRequest.class);
      route(
          each,
          RequestMethod.POST,
          page,
          "send",
          HttpServletRequest.class,
          HttpServletResponse.class);
    }
  }

  private void route(
      Form form,
      RequestMethod method,
      EntryFormPage page,
      String handler,
      Class<?> one,
      Class<?> other)
      throws NoSuchMethodException {
    mapping.registerMapping(
        RequestMappingInfo.paths(form.page())
            .methods(method)
            .options(mapping.getBuilderConfiguration())
            .build(),
        page,
        EntryFormPage.class.getDeclaredMethod(handler, Map.class, one, other));
  }
}
