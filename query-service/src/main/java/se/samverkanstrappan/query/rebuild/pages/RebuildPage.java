package se.samverkanstrappan.query.rebuild.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import se.samverkanstrappan.query.store.RebuildOrders;
import se.samverkanstrappan.query.web.Frame;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.SeeOther;

/** Takes orders to make all that is read anew, and shows how far that has come. */
@Controller
final class RebuildPage {
  private static final String ADDRESS = "/drift/ombyggnad";
  private static final Set<String> ORDERS = Set.of("rebuild", "switch", "abandon", "fall-back");

  private final RebuildOrders orders;

  RebuildPage(RebuildOrders orders) {
    this.orders = orders;
  }

  @GetMapping(ADDRESS)
  ModelAndView show(Parameters parameters, HttpServletRequest request) {
    parameters.asOf();
    parameters.check();
    return page(Frame.of(request, parameters), null, HttpStatus.OK);
  }

  @PostMapping(ADDRESS)
  ModelAndView order(
      @RequestParam(name = "order", defaultValue = "") String order, HttpServletRequest request) {
    Frame frame = Frame.of(request);
    if (!ORDERS.contains(order)) {
      return page(frame, "unknown", HttpStatus.BAD_REQUEST);
    }
    return taken(order)
        ? SeeOther.to(frame.to(ADDRESS))
        : page(frame, "notNow", HttpStatus.CONFLICT);
  }

  private boolean taken(String order) {
    return switch (order) {
      case "rebuild" -> orders.rebuild();
      case "switch" -> orders.switchOver();
      case "abandon" -> orders.abandon();
      case "fall-back" -> orders.fallBack();
      default -> false;
    };
  }

  private ModelAndView page(Frame frame, @Nullable String fault, HttpStatus status) {
    Map<String, Object> model = new HashMap<>();
    model.put("frame", frame);
    model.put("here", frame.to(ADDRESS));
    model.put("rebuild", orders.status());
    model.put("fault", fault);
    return new ModelAndView("rebuild", model, status);
  }
}
