package se.samverkanstrappan.command.collaboration.state;

import java.util.AbstractCollection;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some of the actors of a collaboration, a bit each. */
final class Crowd extends AbstractCollection<String> {
  private final ActorIndex index;
  private final BitSet numbers;

  Crowd(ActorIndex index, BitSet numbers) {
    this.index = index;
    this.numbers = numbers;
  }

  boolean isOf(ActorIndex other) {
    return index == other;
  }

  BitSet numbers() {
    return numbers;
  }

  @Override
  public boolean contains(Object actor) {
    int number = index.known(actor);
    return number < Integer.MAX_VALUE && numbers.get(number);
  }

  @Override
  public Iterator<String> iterator() {
    return numbers.stream().mapToObj(index::actor).iterator();
  }

  @Override
  public int size() {
    return numbers.cardinality();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Crowd crowd && List.copyOf(this).equals(List.copyOf(crowd));
  }

  @Override
  public int hashCode() {
    return List.copyOf(this).hashCode();
  }
}
