package se.samverkanstrappan.query.roles.reads;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.collaboration.CollaborationView;
import se.samverkanstrappan.query.roles.PortfolioRole;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Page;

/** Tells the roles of one actor over time. */
@Component
public final class Portfolios {
  private final RoleBook book;
  private final ReadModel readModel;

  Portfolios(RoleBook book, ReadModel readModel) {
    this.book = book;
    this.readModel = readModel;
  }

  /**
   * A page of them as of a day, the newest first.
   *
   * @param current who does on the day what the actor was there for
   */
  public PortfolioAnswer of(String actor, String current, LocalDate asOf, Page.Request page) {
    Map<String, String> titles =
        readModel.collaborations().stream()
            .collect(Collectors.toMap(CollaborationView::id, CollaborationView::title));
    List<PortfolioRole> roles = PortfolioRole.of(actor, asOf, book.of(actor));
    return PortfolioAnswer.of(
        asOf,
        actor,
        current,
        Page.of(roles, page).map(each -> PortfolioAnswer.Item.of(each, titles)));
  }
}
