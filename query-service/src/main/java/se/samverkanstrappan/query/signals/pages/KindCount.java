package se.samverkanstrappan.query.signals.pages;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.samverkanstrappan.query.filters.FilterForm;
import se.samverkanstrappan.query.signals.SignalCode;
import se.samverkanstrappan.query.signals.reads.Worklist.Chosen;
import se.samverkanstrappan.query.web.Frame;

/**
 * How many signals of a kind there are.
 *
 * @param name what the kind is called
 * @param address where these alone are shown
 * @param chosen whether they are
 */
record KindCount(String name, int count, String address, boolean chosen) {
  /** Every kind that there is any of, in the order in which signals are told. */
  static List<KindCount> of(
      List<Chosen> all, @Nullable SignalCode code, FilterForm form, Frame frame) {
    Map<SignalCode, Integer> counts = new EnumMap<>(SignalCode.class);
    all.forEach(each -> counts.merge(each.signal().code(), 1, Integer::sum));
    return Arrays.stream(SignalCode.values())
        .filter(counts::containsKey)
        .map(
            each ->
                new KindCount(
                    frame.language().name(each),
                    counts.getOrDefault(each, 0),
                    frame.to("/signaler", form.askingFor("code", each)),
                    each == code))
        .toList();
  }
}
