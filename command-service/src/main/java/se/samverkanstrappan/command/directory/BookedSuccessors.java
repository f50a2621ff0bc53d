package se.samverkanstrappan.command.directory;

import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.command.eventstore.Streams;
import se.samverkanstrappan.events.AggregateKind;
import se.samverkanstrappan.events.actor.ActorEvent;

/** The lines as the book tells them; most are one or two long. */
@Component
class BookedSuccessors implements Successors {
  private final EventStore book;
  private final JdbcClient jdbc;

  BookedSuccessors(EventStore book, JdbcClient jdbc) {
    this.book = book;
    this.jdbc = jdbc;
  }

  @Override
  public boolean lead(String from, String to) {
    // Two that are made each other's successors at once would each see a line that ends.
    jdbc.sql("SELECT what FROM OneAtATime WHERE what = 'successors' FOR UPDATE")
        .query(String.class)
        .single();
    Set<String> seen = new HashSet<>();
    String each = from;
    while (each != null && !each.equals(to) && seen.add(each)) {
      each = successor(each);
    }
    return to.equals(each);
  }

  private @Nullable String successor(String actor) {
    String successor = null;
    var events = book.readEvents(Streams.of(AggregateKind.ACTOR, actor), 0);
    while (events.hasNext()) {
      if (events.next().getPayload() instanceof ActorEvent event) {
        successor = event.profile().successor();
      }
    }
    return successor;
  }
}
