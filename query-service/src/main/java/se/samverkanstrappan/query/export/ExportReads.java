package se.samverkanstrappan.query.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.query.actor.ActorNames;
import se.samverkanstrappan.query.caching.Caching;
import se.samverkanstrappan.query.collaboration.CollaborationFilter;
import se.samverkanstrappan.query.collaboration.Collaborations;
import se.samverkanstrappan.query.document.PrinterTaken;
import se.samverkanstrappan.query.document.TooMuchToPrint;
import se.samverkanstrappan.query.files.AskedFor;
import se.samverkanstrappan.query.security.Inside;
import se.samverkanstrappan.query.store.ReadModel;
import se.samverkanstrappan.query.web.FileAnswer;
import se.samverkanstrappan.query.web.Language;
import se.samverkanstrappan.query.web.Parameters;
import se.samverkanstrappan.query.web.Problem;
import se.samverkanstrappan.query.web.Refusal;

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
      HttpServletRequest request,
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
    Export export = export(format, Language.of(lang), AskedFor.by(request));
    ExportedBook book = ExportedBook.of(collaborations, readModel, filter, asOf);
    String name = "samverkanstrappan-%s.%s".formatted(asOf, format.ending());
    try {
      FileAnswer.send(response, format.mediaType(), name, out -> export.write(book, out));
    } catch (TooMuchToPrint e) {
      String message = "a PDF has " + e.getMessage() + "; ask for xlsx or csv";
      throw Refusal.badParameters(List.of(new Problem.Fault("?format", message)));
    } catch (PrinterTaken e) {
      throw Refusal.printerTaken();
    }
  }

  private Export export(ExportFormat format, Language language, String asked) {
    Words words = new Words(language, names.in(language), messages);
    return switch (format) {
      case BUNDLE -> new BundleExport();
      case CSV -> new CsvExport();
      case EVENTS -> new EventsExport();
      case XLSX -> new WorkbookExport(words);
      case PDF -> new PdfExport(words, asked);
    };
  }

  private static ExportFormat format(Parameters parameters) {
    ExportFormat format =
        parameters.readGiven("format", ExportFormat::named, "one of " + ExportFormat.words());
    parameters.check();
    return Objects.requireNonNull(format);
  }
}
