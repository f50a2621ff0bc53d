package se.samverkanstrappan.command.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book that commands are sent to; at first it knows the actors of {@link World#REGISTER}. */
interface BookUnderTest {

  Outcome handle(Command command, @Nullable Long ifMatch);

  void itIs(LocalDate today);

  /** Reads everything back from where it is stored; what comes after must not notice. */
  void readBack();

  /** The model itself, with a mistake. */
  static BookUnderTest mistaken(Slip slip, LocalDate today) {
    BookModel model = new BookModel(slip, today);
    return new BookUnderTest() {
      @Override
      public Outcome handle(Command command, @Nullable Long ifMatch) {
        return model.handle(command, ifMatch != null && ifMatch != model.version(command)).answer();
      }

      @Override
      public void itIs(LocalDate day) {
        model.world.today = day;
      }

      @Override
      public void readBack() {
        // It stands nowhere else.
      }
    };
  }
}
