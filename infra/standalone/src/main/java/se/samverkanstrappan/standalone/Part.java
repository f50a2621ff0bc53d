package se.samverkanstrappan.standalone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the standalone is made of; each part can run in a process of its own. */
enum Part {
  BROKER(2, "the Kafka broker"),
  STORE(3, "the document store"),
  COMMAND(1, "writes"),
  QUERY(0, "pages and reads");

  private final int portOffset;
  private final String purpose;

  Part(int portOffset, String purpose) {
    this.portOffset = portOffset;
    this.purpose = purpose;
  }

  /** The port this part listens on, counted from the first port of the instance. */
  int port(int firstPort) {
    return firstPort + portOffset;
  }

  /** Whether people and programs speak with it, and not only the other parts. */
  boolean isService() {
    return this == COMMAND || this == QUERY;
  }

  String purpose() {
    return purpose;
  }

  String option() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Part> byOption(String option) {
    return Arrays.stream(values()).filter(part -> part.option().equals(option)).findFirst();
  }
}
