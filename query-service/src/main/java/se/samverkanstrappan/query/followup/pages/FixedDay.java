package se.samverkanstrappan.query.followup.pages;

import se.samverkanstrappan.query.followup.OpenedFollowUp;
import se.samverkanstrappan.query.web.Frame;

/** What a fixed follow-up opens is of its own day, whatever day its reader looks at. */
final class FixedDay {
  private FixedDay() {}

  static Frame in(Frame frame, OpenedFollowUp opened) {
    return new Frame(
        frame.language(),
        opened.written().asOf(),
        frame.otherLanguage(),
        frame.here(),
        frame.path());
  }
}
