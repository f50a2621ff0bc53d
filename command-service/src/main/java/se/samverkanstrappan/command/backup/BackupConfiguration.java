package se.samverkanstrappan.command.backup;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
  @Bean
  BookCopies bookCopies(JdbcClient jdbc, JdbcConnectionDetails book) {
    BookCopies copies = new BookCopies(jdbc, book);
    copies.forgetLeftovers();
    return copies;
  }
}
