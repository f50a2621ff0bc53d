package se.samverkanstrappan.command.rules;

import java.util.Set;

/** The codes of Sweden's 21 counties. */
public final class Counties {
  private static final Set<String> CODES =
      Set.of(
          "01", "03", "04", "05", "06", "07", "08", "09", "10", "12", "13", "14", "17", "18", "19",
          "20", "21", "22", "23", "24", "25");

  private Counties() {}

  public static boolean exists(String code) {
    return CODES.contains(code);
  }
}
