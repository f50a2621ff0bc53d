package se.samverkanstrappan.command.backup;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.rules.UnknownId;

/** Hands out a copy of the book, for whoever runs the installation; not for the outside. */
@RestController
class BackupApi {
  private final BookCopies copies;

  BackupApi(BookCopies copies) {
    this.copies = copies;
  }

  @GetMapping("/internal/backup")
  void backup(HttpServletResponse response) throws IOException {
    if (!copies.copy(file -> send(file, response))) {
      throw new UnknownId("file of the book to copy:", "use the tools of its database");
    }
  }

  private static void send(Path file, HttpServletResponse response) throws IOException {
    response.setContentType("application/octet-stream");
    response.setContentLengthLong(Files.size(file));
    Files.copy(file, response.getOutputStream());
  }
}
