package se.samverkanstrappan.query.web;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page from 0
 * @param size how many items a full page has, 1 to 200
 * @param total how many items all pages have
 */
public record Page<T>(List<T> items, int page, int size, long total) {
  /** Which page is asked for. */
  public record Request(int page, int size) {
    static final int USUAL_SIZE = 50;

    /** The first page, where nothing is said. */
    public static Request first() {
      return new Request(0, USUAL_SIZE);
    }
  }

  /** Cuts a page out of a whole list that is in order; past its end the page is empty. */
  public static <T> Page<T> of(List<T> all, Request request) {
    long from = Math.min((long) request.page() * request.size(), all.size());
    long to = Math.min(from + request.size(), all.size());
    return new Page<>(
        List.copyOf(all.subList((int) from, (int) to)), request.page(), request.size(), all.size());
  }

  /** The same page with every item turned into something else. */
  public <R> Page<R> map(Function<? super T, ? extends R> each) {
    return new Page<>(items.stream().<R>map(each).toList(), page, size, total);
  }

  /** Whether it is as long as pages are where nothing is said. */
  public boolean hasUsualSize() {
    return size == Request.USUAL_SIZE;
  }

  /** Whether there is a page before this one. */
  public boolean hasPrevious() {
    return page > 0;
  }

  /** Whether there is a page after this one. */
  public boolean hasNext() {
    return (page + 1L) * size < total;
  }
}
