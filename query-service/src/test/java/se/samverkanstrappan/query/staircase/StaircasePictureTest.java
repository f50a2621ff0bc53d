package se.samverkanstrappan.query.staircase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverkanstrappan.query.staircase.Staircase.Shadow;
import se.samverkanstrappan.query.staircase.Staircase.Standing;
import se.samverkanstrappan.query.staircase.Staircase.Tread;
import se.samverkanstrappan.query.staircase.StaircasePicture.Kind;
import se.samverkanstrappan.query.staircase.StaircasePicture.Name;
import se.samverkanstrappan.query.staircase.StaircasePicture.Slab;

class StaircasePictureTest {
  @Test
  void risesToTheRight() {
    List<Slab> slabs = StaircasePicture.of(staircase()).slabs();

    assertThat(slabs).extracting(Slab::step).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    for (int i = 1; i < slabs.size(); i++) {
      assertThat(slabs.get(i).x()).isGreaterThan(slabs.get(i - 1).x());
      assertThat(slabs.get(i).y() + slabs.get(i).height()).isEqualTo(slabs.get(i - 1).y());
    }
  }

  @Test
  void putsNamesInTheRowOfTheirStepInFrontOfTheSlab() {
    StaircasePicture picture = StaircasePicture.of(staircase(standing(4, "Dalalab")));
    Name name = picture.names().getFirst();

    assertThat(name.x()).isLessThan(picture.slabs().get(3).x());
    assertThat(name.y()).isBetween(picture.slabs().get(3).y(), picture.slabs().get(2).y());
  }

  @Test
  void growsNoFurtherThanAFewNamesHoweverManyStandThere() {
    Staircase crowded =
        staircase(
            IntStream.range(0, 200)
                .mapToObj(i -> standing(1, "Samverkan " + i))
                .toArray(Tread[]::new));

    StaircasePicture picture = StaircasePicture.of(crowded);

    assertThat(picture.names()).hasSize(StaircasePicture.MOST_NAMES);
    assertThat(picture.names().getLast().kind()).isEqualTo(Kind.MORE);
    assertThat(picture.names().getLast().more()).isEqualTo(195);
    assertThat(picture.slabs().getFirst().count()).isEqualTo(200);
    assertThat(picture.height()).isLessThan(1000);
  }

  @Test
  void shortensWhatDoesNotFitAndKeepsTheWholeTitle() {
    String title = "Kompetensförsörjningssamverkan".repeat(5);

    Name name = StaircasePicture.of(staircase(standing(1, title))).names().getFirst();

    assertThat(name.text()).endsWith("…").hasSizeLessThan(60);
    assertThat(name.title()).isEqualTo(title);
  }

  @Test
  void drawsShadowsWithoutCountingThem() {
    Tread shadow =
        new Tread(8, List.of(), List.of(new Shadow("a", "Sydost", LocalDate.parse("2026-05-27"))));

    StaircasePicture picture = StaircasePicture.of(staircase(shadow));

    assertThat(picture.names()).extracting(Name::kind).containsExactly(Kind.SHADOW);
    assertThat(picture.slabs().getLast().count()).isZero();
  }

  @Test
  void saysHowManyMoreShadowsThereAre() {
    List<Shadow> five =
        IntStream.range(0, 5)
            .mapToObj(i -> new Shadow("s" + i, "Skugga " + i, LocalDate.parse("2026-05-27")))
            .toList();

    StaircasePicture picture = StaircasePicture.of(staircase(new Tread(8, List.of(), five)));

    assertThat(picture.names())
        .extracting(Name::kind)
        .containsExactly(Kind.SHADOW, Kind.SHADOW, Kind.MORE_SHADOWS);
    assertThat(picture.names().getLast().more()).isEqualTo(3);
  }

  private static Tread standing(int step, String title) {
    return new Tread(step, List.of(new Standing("id", title, false, null, null)), List.of());
  }

  private static Staircase staircase(Tread... given) {
    List<Tread> treads = new ArrayList<>();
    for (int step = 1; step <= 8; step++) {
      List<Standing> standing = new ArrayList<>();
      List<Shadow> shadows = new ArrayList<>();
      for (Tread tread : given) {
        if (tread.step() == step) {
          standing.addAll(tread.standing());
          shadows.addAll(tread.shadows());
        }
      }
      treads.add(new Tread(step, standing, shadows));
    }
    return new Staircase(treads, List.of(), List.of());
  }
}
