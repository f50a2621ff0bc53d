package se.samverkanstrappan.query.entryforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samverkanstrappan.events.collaboration.Ambition;
import se.samverkanstrappan.events.collaboration.Entry;
import se.samverkanstrappan.events.collaboration.Interaction;
import se.samverkanstrappan.events.collaboration.LifecycleChange;
import se.samverkanstrappan.events.collaboration.Link;
import se.samverkanstrappan.events.collaboration.MandateHeld;
import se.samverkanstrappan.events.collaboration.Obstacle;
import se.samverkanstrappan.events.collaboration.Perception;
import se.samverkanstrappan.events.collaboration.RoleHeld;
import se.samverkanstrappan.events.collaboration.Stay;
import se.samverkanstrappan.query.collaboration.StandingEntry;
import se.samverkanstrappan.query.forms.Rights;
import se.samverkanstrappan.query.forms.Subject;

/** The way from what stands to where it comes to its end, is set right or taken back. */
public final class EntryLinks {
  private final Subject subject;
  private final Map<String, Entry> standing = new LinkedHashMap<>();

  private EntryLinks(Subject subject) {
    this.subject = subject;
  }

  /**
   * A form that can be filled in about an entry.
   *
   * @param word names it
   */
  public record To(String word, String address) {}

  /** None where nothing more is written of it. */
  public static EntryLinks of(Subject subject) {
    EntryLinks links = new EntryLinks(subject);
    if (!subject.collaboration().head().withdrawn()) {
      for (StandingEntry<Entry> each :
          subject.collaboration().entries(Entry.class, LocalDate.MAX)) {
        links.standing.put(each.id(), each.entry());
      }
    }
    return links;
  }

  /** Those that who asks may fill in about the entry with an id. */
  public List<To> from(String id) {
    Entry entry = standing.get(id);
    if (entry == null) {
      return List.of();
    }
    List<To> links = new ArrayList<>();
    addEnd(id, entry, links);
    if (Rights.correct(subject, entry)) {
      if (!(entry instanceof Link)) {
        links.add(to("amend", place(entry) + id + "/andra", Map.of()));
      }
      String place = entry instanceof Interaction ? place(entry) : "/poster/";
      links.add(to("retract", place + id + "/aterkalla", Map.of()));
    }
    return links;
  }

  /** Whether there are any about any of them. */
  public boolean any(Collection<String> ids) {
    return ids.stream().anyMatch(id -> !from(id).isEmpty());
  }

  private void addEnd(String id, Entry entry, List<To> links) {
    if (entry instanceof RoleHeld role
        && role.until() == null
        && Rights.tellOf(subject, role.actor())) {
      Map<String, String> about = Map.of("actor", role.actor(), "role", role.role().name());
      links.add(to("endRole", "/roller/avslut", about));
    }
    if (entry instanceof Obstacle obstacle
        && obstacle.resolvedOn() == null
        && Rights.tell(subject)) {
      links.add(to("resolve", "/hinder/lost", Map.of("obstacle", id)));
    }
  }

  private To to(String word, String page, Map<String, String> parameters) {
    String path = "/samverkan/" + subject.collaboration().head().id() + page;
    return new To(word, subject.frame().to(path, parameters));
  }

  private static String place(Entry entry) {
    return switch (entry) {
      case Interaction it -> "/dialogsteg/";
      case Stay it -> "/deltagare/";
      case RoleHeld it -> "/roller/";
      case MandateHeld it -> "/mandat/";
      case Perception it -> "/upplevelser/";
      case Ambition it -> "/ambition/";
      case Obstacle it -> "/hinder/";
      case LifecycleChange it -> "/lage/";
      case Link it -> "/poster/";
    };
  }
}
