package se.samverkanstrappan.acceptance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;

/** Who makes the read model of an installation, as its broker knows it. */
record Members(Instance instance) {
  /** The sinks, which have groups too, have names that go on. */
  private static final Pattern STREAM =
      Pattern.compile("samverkanstrappan-query-e\\d+-f\\d+-g\\d+");

  /** How many partitions each member of the stream works on; whoever has none is left out. */
  List<Integer> partitionsOfEach() {
    String broker = "127.0.0.1:" + (instance.port() + Ports.BROKER);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
      List<String> streams =
          admin.listGroups().all().get().stream()
              .map(GroupListing::groupId)
              .filter(STREAM.asMatchPredicate())
              .toList();
      return admin.describeConsumerGroups(streams).all().get().values().stream()
          .flatMap(group -> group.members().stream())
          .map(member -> member.assignment().topicPartitions())
          .filter(Predicate.not(Collection::isEmpty))
          .map(Collection::size)
          .toList();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
