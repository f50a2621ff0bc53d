package se.samverkanstrappan.query.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What every page says of itself while not all of the service is there. */
@Component("hindrances")
public final class Hindrances {
  private final ObjectProvider<Hindrance> all;

  Hindrances(ObjectProvider<Hindrance> all) {
    this.all = all;
  }

  /** The names of the messages that tell of what is not there now. */
  public List<String> now() {
    return all.orderedStream().flatMap(each -> each.message().stream()).toList();
  }
}
