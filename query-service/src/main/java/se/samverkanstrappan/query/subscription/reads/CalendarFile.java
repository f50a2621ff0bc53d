package se.samverkanstrappan.query.subscription.reads;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateStart;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.subscription.Sentences;

/** Coming dates as a calendar (RFC 5545) of whole days on which nobody is busy. */
record CalendarFile(LocalDate asOf, List<ToldDate> dates, Addresses addresses, Phrases phrases) {
  static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

  private static final int MOST = 1000;

  byte[] bytes() throws IOException {
    StringWriter text = new StringWriter();
    try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
      // It would count characters, and what is to be counted is octets.
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar());
    }
    return ContentLines.folded(text.toString());
  }

  private ICalendar calendar() {
    String name = phrases.say("subscription.dates");
    ICalendar calendar = new ICalendar();
    calendar.setProductId("-//Samverkanstrappan//Samverkanstrappan//SV");
    calendar.setName(name);
    // What RFC 7986 calls NAME, for those who know only what was there before.
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    calendar.setDescription(description());
    dates.stream().limit(MOST).map(this::event).forEach(calendar::addEvent);
    return calendar;
  }

  private String description() {
    String how = dates.size() > MOST ? "most" : "text";
    return phrases.say("subscription.dates." + how, phrases.day(asOf), dates.size(), MOST);
  }

  private VEvent event(ToldDate told) {
    Sentences sentences = Sentences.of(told.date(), told.title(), phrases);
    VEvent event = new VEvent();
    event.setUid(StableNames.of(told));
    event.setDateTimeStamp(Date.from(told.recordedAt()));
    event.setDateStart(start(told.date().day()));
    event.setSummary(sentences.title());
    event.setDescription(sentences.text());
    event.setUrl(
        switch (told.of()) {
          case COLLABORATION -> addresses.collaboration(told.id());
          case ASSIGNMENT -> addresses.assignment(told.id());
        });
    event.setTransparency(true);
    return event;
  }

  private static DateStart start(LocalDate day) {
    var parts = new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    return new DateStart(new ICalDate(parts, false));
  }
}
