package se.samverkanstrappan.query.perception.reads;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import se.samverkanstrappan.query.document.Columns;
import se.samverkanstrappan.query.document.Part.Table;
import se.samverkanstrappan.query.document.Part.Word;
import se.samverkanstrappan.query.explanation.Phrases;

/**
 * What participants of some collaborations think, as tables.
 *
 * @param names what actors are called, by id
 */
record PerceptionTables(
    Iterable<PerceptionsItem> items, Map<String, String> names, Phrases phrases) {

  /** A thing told of a collaboration. */
  private record Of<T>(PerceptionsItem collaboration, T it) {}

  Table perceptions() {
    return new Columns<PerceptionsItem>("list", "perceptions", phrases)
        .with("title", 30, PerceptionsItem::title)
        .inFiles("collaboration", PerceptionsItem::collaboration)
        .with("step", 8, PerceptionsItem::step)
        .with("participants", 12, PerceptionsItem::participants)
        .with("answered", 10, PerceptionsItem::answered)
        .inFiles("responseRate", PerceptionsItem::responseRate)
        .with("lowest", 12, PerceptionsItem::lowest)
        .with("highest", 12, PerceptionsItem::highest)
        .with("gap", 16, PerceptionsItem::gap)
        .over(items);
  }

  Table ambitions() {
    return this.<PerceptionsItem.Aim>columns("aims")
        .inFiles("id", row -> row.it.id())
        .with("step", 10, row -> row.it.step())
        .with("by", 14, row -> row.it.by())
        .with("kind", 20, row -> Word.of(row.it.actorKind(), phrases))
        .with("standing", 14, row -> standing(row.it))
        .with("aimGap", 12, row -> row.it.gap())
        .over(each(PerceptionsItem::ambitions));
  }

  private Word standing(PerceptionsItem.Aim aim) {
    return new Word(aim.standing().name(), phrases.say("list.standing." + aim.standing()));
  }

  Table missing() {
    return this.<PerceptionsItem.Missing>columns("missing")
        .with("name", 45, row -> names.getOrDefault(row.it.actor(), row.it.actor()))
        .inFiles("actor", row -> row.it.actor())
        .inFiles("current", row -> row.it.current())
        .with("last", 25, row -> row.it.last())
        .over(each(PerceptionsItem::missing));
  }

  private <T> Columns<Of<T>> columns(String table) {
    return new Columns<Of<T>>("list", table, phrases)
        .with("title", 30, row -> row.collaboration.title())
        .inFiles("collaboration", row -> row.collaboration.collaboration());
  }

  private <T> Iterable<Of<T>> each(Function<PerceptionsItem, List<T>> things) {
    return () ->
        StreamSupport.stream(items.spliterator(), false)
            .flatMap(each -> things.apply(each).stream().map(it -> new Of<>(each, it)))
            .iterator();
  }
}
