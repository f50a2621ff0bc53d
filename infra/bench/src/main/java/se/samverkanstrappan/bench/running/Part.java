package se.samverkanstrappan.bench.running;

import java.util.List;

/** What is started as a process of its own: a part of the standalone, or all of it. */
public enum Part {
  QUERY(0, "--only", "query"),
  BROKER(2, "--only", "broker"),
  STORE(3, "--only", "store"),
  WHOLE(0);

  private final int port;
  private final List<String> options;

  Part(int port, String... options) {
    this.port = port;
    this.options = List.of(options);
  }

  int port(int first) {
    return first + port;
  }

  List<String> options() {
    return options;
  }
}
