package se.samverkanstrappan.query.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.security.Inside;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;

/** Answers with the book, or a part of it, as a file. */
@RestController
final class ExportReads {
  private final Collaborations collaborations;
  private final ReadModel readModel;
  private final ActorNames names;
  private final MessageSource messages;
  private final Caching caching;

  ExportReads(
      Collaborations collaborations,
      ReadModel readModel,
      ActorNames names,
      MessageSource messages,
      Caching caching) {
    this.collaborations = collaborations;
    this.readModel = readModel;
    this.names = names;
    this.messages = messages;
    this.caching = caching;
  }

  @GetMapping("/api/v1/export")
  void export(
      Parameters parameters,
      @RequestParam(required = false) @Nullable String lang,
      HttpServletResponse response)
      throws IOException {
    LocalDate asOf = parameters.asOf();
    CollaborationFilter filter = CollaborationFilter.read(parameters);
    ExportFormat format = format(parameters);
    if (format == ExportFormat.EVENTS) {
      // They tell who did what.
      Inside.only();
    }
    caching.book(asOf);
    Export export = export(format, Language.of(lang));
    ExportedBook book = ExportedBook.of(collaborations, readModel, filter, asOf);
    response.setContentType(format.mediaType());
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"samverkanstrappan-%s.%s\"".formatted(asOf, format.ending()));
    try {
      export.write(book, response.getOutputStream());
    } catch (RuntimeException | IOException e) {
      takeBack(response);
      throw e;
    }
  }

  private Export export(ExportFormat format, Language language) {
    return switch (format) {
      case BUNDLE -> new BundleExport();
      case CSV -> new CsvExport();
      case EVENTS -> new EventsExport();
      case XLSX -> new WorkbookExport(new Words(language, names.in(language), messages));
    };
  }

  private static ExportFormat format(Parameters parameters) {
    ExportFormat format =
        parameters.readGiven("format", ExportFormat::named, "one of " + ExportFormat.words());
    parameters.check();
    return Objects.requireNonNull(format);
  }

  /** Lets a problem be the answer where nothing has been sent yet. */
  private static void takeBack(HttpServletResponse response) {
    if (!response.isCommitted()) {
      response.resetBuffer();
      response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
    }
  }
}
