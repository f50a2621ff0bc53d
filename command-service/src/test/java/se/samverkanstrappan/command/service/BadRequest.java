package se.samverkanstrappan.command.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that is refused, as a line of {@code bad-requests.txt} has it.
 *
 * @param header as {@code Name: value}, or nothing
 */
record BadRequest(
    String name, String method, String path, String header, String body, int status, String told) {
  private static final Pattern TIMES = Pattern.compile("<<(?!hex:)(.+?)\\*(\\d+)>>");
  private static final Pattern BYTES = Pattern.compile("<<hex:([0-9A-F]*)(?:\\*(\\d+))?>>");
  private static final int COLUMNS = 6;

  static List<BadRequest> all() throws IOException {
    try (InputStream file = BadRequest.class.getResourceAsStream("/bad-requests.txt")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(BadRequest::of)
          .toList();
    }
  }

  private static BadRequest of(String line) {
    String[] columns = line.split("\\|", -1);
    if (columns.length != COLUMNS) {
      throw new IllegalArgumentException(columns.length + " columns: " + line);
    }
    String[] cells = Arrays.stream(columns).map(String::strip).toArray(String[]::new);
    String[] address = cells[1].split(" ");
    return new BadRequest(
        cells[0], address[0], address[1], cells[2], cells[3], Integer.parseInt(cells[4]), cells[5]);
  }

  BadRequest in(UnaryOperator<String> names) {
    return new BadRequest(
        name,
        method,
        times(names.apply(path)),
        times(header).replace("<<hex:>>", ""),
        times(names.apply(body)),
        status,
        told);
  }

  /** Header names and values in turn. */
  String[] headers() {
    return header.isEmpty() ? new String[0] : header.split(": ?", 2);
  }

  List<String> pointers() {
    return told.isEmpty()
        ? List.of()
        : Arrays.stream(told.split(" ")).map(each -> each.equals(".") ? "" : each).toList();
  }

  private static String times(String text) {
    String today = LocalDate.now(ZoneId.of("Europe/Stockholm")).plusDays(1).toString();
    return TIMES
        .matcher(text.replace("<<tomorrow>>", today))
        .replaceAll(
            found ->
                Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher matcher = BYTES.matcher(body);
    int from = 0;
    while (matcher.find()) {
      bytes.writeBytes(body.substring(from, matcher.start()).getBytes(StandardCharsets.UTF_8));
      byte[] some = HexFormat.of().parseHex(matcher.group(1));
      int times = matcher.group(2) == null ? 1 : Integer.parseInt(matcher.group(2));
      for (int i = 0; i < times; i++) {
        bytes.writeBytes(some);
      }
      from = matcher.end();
    }
    bytes.writeBytes(body.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  @Override
  public String toString() {
    return name;
  }
}
