package se.samverkanstrappan.query;

import java.time.Instant;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import se.samverkanstrappan.query.deadletters.LetterBox;
import se.samverkanstrappan.query.store.Inspection;
import se.samverkanstrappan.query.store.StoreUnavailable;
import se.samverkanstrappan.query.verification.PublishedEvents;

/** The HTTP side over a book in memory, on 20 November 2026. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
    basePackages = {
      "se.samverkanstrappan.query.actor",
      "se.samverkanstrappan.query.assignment",
      "se.samverkanstrappan.query.caching",
      "se.samverkanstrappan.query.collaboration",
      "se.samverkanstrappan.query.comparison",
      "se.samverkanstrappan.query.deadletters",
      "se.samverkanstrappan.query.distribution",
      "se.samverkanstrappan.query.entryforms",
      "se.samverkanstrappan.query.export",
      "se.samverkanstrappan.query.files",
      "se.samverkanstrappan.query.filters",
      "se.samverkanstrappan.query.followup",
      "se.samverkanstrappan.query.forms",
      "se.samverkanstrappan.query.glossary",
      "se.samverkanstrappan.query.history",
      "se.samverkanstrappan.query.importing",
      "se.samverkanstrappan.query.ladder",
      "se.samverkanstrappan.query.live",
      "se.samverkanstrappan.query.loginteraction",
      "se.samverkanstrappan.query.network",
      "se.samverkanstrappan.query.openapi",
      "se.samverkanstrappan.query.perception",
      "se.samverkanstrappan.query.rebuild",
      "se.samverkanstrappan.query.roles",
      "se.samverkanstrappan.query.rules",
      "se.samverkanstrappan.query.schemas",
      "se.samverkanstrappan.query.security",
      "se.samverkanstrappan.query.signals",
      "se.samverkanstrappan.query.staircase",
      "se.samverkanstrappan.query.statement",
      "se.samverkanstrappan.query.subscription",
      "se.samverkanstrappan.query.timeline",
      "se.samverkanstrappan.query.verification",
      "se.samverkanstrappan.query.web",
      "se.samverkanstrappan.query.writing"
    },
    // There is no Kafka here to follow, and no write side to ask again and again.
    excludeFilters =
        @ComponentScan.Filter(
            type = FilterType.REGEX,
            pattern =
                "se\\.samverkanstrappan\\.query\\.(live\\.HubConfiguration|writing\\.WritesAway)"))
public class ReadsApplication {
  @Bean
  BookInMemory book() {
    return new BookInMemory();
  }

  @Bean
  DeadLettersInMemory deadLetters(LetterBox box) {
    return new DeadLettersInMemory(box);
  }

  @Bean
  ReportsInMemory reports() {
    return new ReportsInMemory();
  }

  /** Nothing is published and nothing stored: what would compare them finds them away. */
  @Bean
  PublishedEvents nothingPublished() {
    return (epoch, reader) -> {};
  }

  @Bean
  Inspection.Source nothingStored() {
    return () -> {
      throw new StoreUnavailable("there is none in this test");
    };
  }

  @Bean
  OrdersInMemory orders() {
    return new OrdersInMemory();
  }

  @Bean
  @Primary
  SettableClock dayOfTheTests() {
    return new SettableClock(Instant.parse("2026-11-20T09:00:00Z"));
  }
}
