package se.samverkanstrappan.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.placement.Segment;
import se.samverkanstrappan.query.placement.Status;
import se.samverkanstrappan.query.timeline.TimelinePicture.Bar;
import se.samverkanstrappan.query.timeline.TimelinePicture.Dot;
import se.samverkanstrappan.query.timeline.TimelinePicture.Row;

class TimelinePictureTest {
  private static final LocalDate OPENED = LocalDate.parse("2023-01-01");
  private static final LocalDate ROSE = LocalDate.parse("2024-01-01");
  private static final LocalDate FALLS = LocalDate.parse("2025-07-01");
  private static final LocalDate DAY = LocalDate.parse("2024-06-01");

  private static final List<Segment> SEGMENTS =
      List.of(
          new Segment(OPENED, ROSE, Status.ACTIVE, 1, 7),
          new Segment(ROSE, FALLS, Status.ACTIVE, 7, 7),
          new Segment(FALLS, null, Status.ACTIVE, 1, 1));

  @Test
  void hasTheHighestStepAtTheTop() {
    assertThat(picture().rows()).extracting(Row::step).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(picture().rows().getFirst().y()).isLessThan(picture().rows().getLast().y());
  }

  @Test
  void drawsTheEmergingStepBesideTheEstablishedOneOnlyWhereItIsHigher() {
    assertThat(picture().bars().stream().filter(bar -> !bar.established()))
        .extracting(Bar::step)
        .containsExactly(7);
  }

  @Test
  void dividesWhatWasFromWhatWillBeAtTheDay() {
    TimelinePicture picture = picture();
    List<Bar> onSeven =
        picture.bars().stream().filter(bar -> bar.established() && bar.step() == 7).toList();

    assertThat(onSeven).extracting(Bar::coming).containsExactly(false, true);
    assertThat(onSeven.getLast().x()).isEqualTo(picture.asOfX());
  }

  @Test
  void reachesFromTheOpeningToAfterTheLastChange() {
    TimelinePicture picture = picture();
    Bar last = picture.bars().getLast();

    assertThat(picture.bars().getFirst().x()).isEqualTo(picture.left());
    assertThat(last.x() + last.width()).isEqualTo(picture.right());
  }

  @Test
  void showsWhereItRestedAsOneStretch() {
    List<Segment> segments =
        List.of(
            new Segment(OPENED, ROSE, Status.PAUSED, 2, 3),
            new Segment(ROSE, FALLS, Status.PAUSED, 2, 2),
            new Segment(FALLS, null, Status.CLOSED, null, null));

    assertThat(TimelinePicture.of(segments, List.of(), DAY).rests())
        .extracting(TimelinePicture.Rest::status)
        .containsExactly(Status.PAUSED, Status.CLOSED);
  }

  @Test
  void gathersMarksThatWouldCoverEachOther() {
    List<Dot> dots =
        IntStream.range(0, 10_000)
            .mapToObj(i -> new Dot(OPENED.plusDays(i % 500), 1 + i % 8, false))
            .toList();

    TimelinePicture picture = TimelinePicture.of(SEGMENTS, dots, DAY);

    assertThat(picture.marks()).hasSizeLessThan(2_000);
    assertThat(picture.marks().stream().mapToInt(TimelinePicture.Mark::count).sum())
        .isEqualTo(10_000);
  }

  @Test
  void writesNoMoreThanTwelveYearsOnTheAxisAndNoneOverTheEdge() {
    List<Segment> century =
        List.of(new Segment(LocalDate.parse("1926-05-01"), null, Status.ACTIVE, 1, 1));

    List<DayScale.Tick> ticks = TimelinePicture.of(century, List.of(), DAY).ticks();

    assertThat(ticks).hasSizeBetween(5, 12);
    assertThat(ticks.getLast().x()).isLessThan(TimelinePicture.WIDTH - 60);
  }

  @Test
  void drawsADayBeforeTheOpeningOnTheEdge() {
    TimelinePicture picture =
        TimelinePicture.of(SEGMENTS, List.of(), LocalDate.parse("2020-01-01"));

    assertThat(picture.asOfX()).isEqualTo(picture.left());
    assertThat(picture.bars()).allMatch(Bar::coming);
  }

  private static TimelinePicture picture() {
    return TimelinePicture.of(SEGMENTS, List.of(), DAY);
  }
}
