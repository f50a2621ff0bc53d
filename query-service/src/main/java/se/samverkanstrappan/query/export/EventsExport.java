package se.samverkanstrappan.query.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import se.samverkanstrappan.events.codec.CloudEventCodec;

/** Writes every event, also of what was amended, retracted or withdrawn, a line each. */
final class EventsExport implements Export {
  private final CloudEventCodec codec = new CloudEventCodec();

  @Override
  public void write(ExportedBook book, OutputStream out) throws IOException {
    OutputStream lines = new BufferedOutputStream(out);
    book.eachEvent(
        event -> {
          lines.write(codec.encode(event));
          lines.write('\n');
        });
    lines.flush();
  }
}
