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
 * @param resident as the kernel tells it; 0 where it does not
 * @param heapAfterGc of its Java heap what is reachable
 */
public record Memory(long resident, long heapAfterGc) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern USED = Pattern.compile("used (\\d+)([KM])");

  static Memory of(long pid) throws IOException, InterruptedException {
    ask(pid, "GC.run");
    String heap = ask(pid, "GC.heap_info");
    Matcher used = USED.matcher(heap);
    long kibibytes =
        used.find() ? Long.parseLong(used.group(1)) * (used.group(2).equals("M") ? 1024 : 1) : 0;
    return new Memory(resident(pid), kibibytes / 1024);
  }

  private static long resident(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    Matcher resident = RESIDENT.matcher(Files.exists(status) ? Files.readString(status) : "");
    return resident.find() ? Long.parseLong(resident.group(1)) / 1024 : 0;
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
    return resident + " MiB resident, " + heapAfterGc + " MiB of heap after GC";
  }
}
