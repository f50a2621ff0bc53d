package se.samverkanstrappan.query.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import se.samverkanstrappan.query.explanation.Phrases;
import se.samverkanstrappan.query.web.Language;

/** Answers the present request with a whole list, as the file that its address ends like. */
@Component
public final class ListFiles {
  private final HttpServletRequest request;
  private final HttpServletResponse response;

  ListFiles(HttpServletRequest request, HttpServletResponse response) {
    this.request = request;
    this.response = response;
  }

  /** Sends it, worked out as it is written. */
  public void send(Listing listing, Language language, Phrases phrases) throws IOException {
    String asked = AskedFor.by(request);
    ListDocument document = new ListDocument(listing, asked, language, phrases);
    String name = listing.name() + "-" + listing.asOf();
    DocumentFile.send(name, document::in, request, response);
  }
}
