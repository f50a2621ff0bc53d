package se.samverkanstrappan.query.document;

/** Others are being printed, for longer than is waited for. */
public final class PrinterTaken extends RuntimeException {
  PrinterTaken() {
    super("others are being printed", null, false, false);
  }
}
