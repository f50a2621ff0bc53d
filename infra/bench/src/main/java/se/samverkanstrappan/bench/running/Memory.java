package se.samverkanstrappan.bench.running;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a process uses, in MiB.
 *
 * @param resident as the kernel tells it, before any garbage is collected for this; 0 where it does
 *     not
 * @param peak the most that was ever resident
 * @param heapAfterGc of its Java heap what is reachable
 */
public record Memory(long resident, long peak, long heapAfterGc) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile("used (\\d+)([KM])");

  static Memory of(long pid) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    String told = Files.exists(status) ? Files.readString(status) : "";
    ask(pid, "GC.run");
    String heap = ask(pid, "GC.heap_info");
    Matcher used = USED.matcher(heap);
    long kibibytes =
        used.find() ? Long.parseLong(used.group(1)) * (used.group(2).equals("M") ? 1024 : 1) : 0;
    return new Memory(mebibytes(RESIDENT, told), mebibytes(PEAK, told), kibibytes / 1024);
  }

  private static long mebibytes(Pattern pattern, String told) {
    Matcher found = pattern.matcher(told);
    return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
  }

  private static String ask(long pid, String command) throws IOException, InterruptedException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(List.of(jcmd, Long.toString(pid), command))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }

  @Override
  public String toString() {
    return resident
        + " MiB resident, at most "
        + peak
        + ", "
        + heapAfterGc
        + " MiB of heap after GC";
  }
}
