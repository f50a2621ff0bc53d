package se.samverkanstrappan.query.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sessions are kept; {@code server.servlet.session.timeout} is for how long without use.
 *
 * @param strangers how many there may be that nobody has signed in to; the oldest makes room
 */
@ConfigurationProperties("samverkanstrappan.sessions")
record SessionSettings(@DefaultValue("10000") int strangers) {
  SessionSettings {
    if (strangers < 1) {
      throw new IllegalArgumentException(
          "samverkanstrappan.sessions.strangers: without any, nobody could sign in");
    }
  }
}
