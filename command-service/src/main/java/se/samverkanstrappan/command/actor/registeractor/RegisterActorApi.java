package se.samverkanstrappan.command.actor.registeractor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.samverkanstrappan.command.actor.profile.ActorDraft;
import se.samverkanstrappan.command.http.Body;
import se.samverkanstrappan.command.http.CommandEndpoint;
import se.samverkanstrappan.command.http.Ids;
import se.samverkanstrappan.command.http.IfMatch;
import se.samverkanstrappan.command.http.WriteAnswer;
import se.samverkanstrappan.events.vocabulary.ActorKind;
import se.samverkanstrappan.events.vocabulary.PartialDate;

@RestController
class RegisterActorApi {
  private final CommandEndpoint commands;

  RegisterActorApi(CommandEndpoint commands) {
    this.commands = commands;
  }

  @PostMapping("/api/v1/actors")
  ResponseEntity<WriteAnswer> register(@Body Request request, IfMatch ifMatch) {
    String actor = Ids.orNew(request.id());
    return commands.create(new RegisterActor(actor, request.draft()), ifMatch, "actors", actor);
  }

  record Request(
      @Nullable String id,
      @Nullable ActorKind kind,
      @Nullable String name,
      @Nullable String nameEn,
      @Nullable String county,
      @Nullable String municipalityCode,
      @Nullable String organisationNumber,
      @Nullable Boolean group,
      @Nullable List<String> aliases,
      @Nullable PartialDate validFrom,
      @Nullable PartialDate validTo,
      @Nullable String successor) {
    ActorDraft draft() {
      return new ActorDraft(
          kind,
          name,
          nameEn,
          county,
          municipalityCode,
          organisationNumber,
          group,
          aliases,
          validFrom,
          validTo,
          successor);
    }
  }
}
