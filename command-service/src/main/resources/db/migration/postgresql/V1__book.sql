CREATE TABLE DomainEventEntry (
  globalIndex BIGSERIAL PRIMARY KEY,
  aggregateIdentifier VARCHAR(255) NOT NULL, sequenceNumber BIGINT NOT NULL, type VARCHAR(255),
  eventIdentifier VARCHAR(255) NOT NULL, metaData BYTEA, payload BYTEA NOT NULL,
  payloadRevision VARCHAR(255), payloadType VARCHAR(255) NOT NULL, timeStamp VARCHAR(255) NOT NULL,
  CONSTRAINT uq_dee_agg UNIQUE (aggregateIdentifier, sequenceNumber), CONSTRAINT uq_dee_evt UNIQUE (eventIdentifier));
CREATE TABLE SnapshotEventEntry (
  aggregateIdentifier VARCHAR(255) NOT NULL, sequenceNumber BIGINT NOT NULL, type VARCHAR(255) NOT NULL,
  eventIdentifier VARCHAR(255) NOT NULL, metaData BYTEA, payload BYTEA NOT NULL,
  payloadRevision VARCHAR(255), payloadType VARCHAR(255) NOT NULL, timeStamp VARCHAR(255) NOT NULL,
  PRIMARY KEY (aggregateIdentifier, sequenceNumber), CONSTRAINT uq_see_evt UNIQUE (eventIdentifier));
CREATE TABLE TokenEntry (
  processorName VARCHAR(255) NOT NULL, segment INTEGER NOT NULL, token BYTEA, tokenType VARCHAR(255),
  timestamp VARCHAR(255), owner VARCHAR(255), PRIMARY KEY (processorName, segment));
CREATE TABLE DeadLetterEntry (
  deadLetterIdentifier VARCHAR(255) NOT NULL PRIMARY KEY, processingGroup VARCHAR(255) NOT NULL,
  sequenceIdentifier VARCHAR(255) NOT NULL, sequenceIndex BIGINT NOT NULL, messageType VARCHAR(255) NOT NULL,
  eventIdentifier VARCHAR(255) NOT NULL, timestamp VARCHAR(255) NOT NULL, payloadType VARCHAR(255) NOT NULL,
  payloadRevision VARCHAR(255), payload BYTEA NOT NULL, metaData BYTEA, type VARCHAR(255), aggregateIdentifier VARCHAR(255),
  sequenceNumber BIGINT, tokenType VARCHAR(255), token BYTEA, enqueuedAt VARCHAR(255) NOT NULL, lastTouched VARCHAR(255),
  processingStarted VARCHAR(255), causeType VARCHAR(255), causeMessage VARCHAR(1023), diagnostics BYTEA,
  CONSTRAINT uq_dle UNIQUE (processingGroup, sequenceIdentifier, sequenceIndex));
CREATE INDEX ix_dle_pg ON DeadLetterEntry (processingGroup);
CREATE INDEX ix_dle_seq ON DeadLetterEntry (processingGroup, sequenceIdentifier);
-- Which actor an id means: its own, or one of its aliases. Written in the same transaction as the actor's events.
CREATE TABLE ActorDirectory (
  code VARCHAR(64) NOT NULL PRIMARY KEY, actor VARCHAR(64) NOT NULL);
CREATE INDEX ix_directory_actor ON ActorDirectory (actor);
-- The registers that have been taken in, by the checksum of their content.
CREATE TABLE RegisterLoaded (
  checksum VARCHAR(64) NOT NULL PRIMARY KEY, loadedAt VARCHAR(32) NOT NULL);
