package se.samverkanstrappan.command.importing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports are taken.
 *
 * @param largest file that is taken
 * @param atOnce how many are worked on at the same time; each may hold twice the largest file on
 *     disk, and so may be held once each of the eight that are received at the same time
 * @param folder where files are kept while they are worked on; by default where the system keeps
 *     such
 */
@ConfigurationProperties("samverkanstrappan.imports")
record ImportSettings(
    @DefaultValue("1000000000B") DataSize largest,
    @DefaultValue("2") int atOnce,
    @Nullable Path folder) {
  Path spoolFolder() {
    return folder == null ? Path.of(System.getProperty("java.io.tmpdir")) : folder;
  }
}
