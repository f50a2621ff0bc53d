package se.samverkanstrappan.command.service;

/** Every case in which a write can be answered, in the order in which a request is refused. */
enum Column {
  DONE("done"),
  UNCHANGED("nothing new"),
  REPLAYED("replayed"),
  NOT_JSON("not JSON"),
  TOO_DEEP("nested over 50"),
  WRONG_TYPE("wrong type"),
  UNKNOWN_FIELD("unknown field"),
  READ_ONLY("read-only field"),
  UNKNOWN_VALUE("unknown enum value"),
  NO_SUCH_DATE("impossible date"),
  BAD_IF_MATCH("bad If-Match"),
  BAD_KEY("bad Idempotency-Key"),
  UNKNOWN_ID("unknown id in the path"),
  METHOD("other method"),
  NOT_ACCEPTABLE("answer not JSON"),
  ID_TAKEN("id taken"),
  RACE_LOST("race lost"),
  STALE("stale If-Match"),
  TOO_LARGE("over 1 MB"),
  MEDIA_TYPE("other media type"),
  REQUIRED("required field missing"),
  RULE("rule of the domain"),
  UNKNOWN_ACTOR("unknown actor in the body"),
  UNKNOWN_TASK("unknown assignment or task in the body"),
  KEY_REUSED("key with another body"),
  NO_BOOK("no database");

  private final String title;

  Column(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
