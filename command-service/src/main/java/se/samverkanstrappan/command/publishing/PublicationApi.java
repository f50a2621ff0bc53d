package se.samverkanstrappan.command.publishing;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets a reader of the log know whether it has all of it before it; not for the outside. Only who
 * waits to serve an epoch asks, and is waited for.
 */
@RestController
class PublicationApi {
  private final PublicationTable publications;

  private final Readers readers;

  PublicationApi(PublicationTable publications, Readers readers) {
    this.publications = publications;
    this.readers = readers;
  }

  /**
   * How far the book is published.
   *
   * @param complete whether all that stood in the book when the epoch was raised is in its log
   */
  record Answer(int epoch, boolean complete) {}

  @GetMapping("/internal/publication")
  Answer publication() {
    readers.ask();
    Publication known = publications.read();
    return new Answer(known.epoch(), known.complete());
  }
}
