-- The acts by which texts were overwritten in the book: where, why, by whom and when, never what. Written in the transaction that overwrites.
-- places: JSON, [{version, fields}]; epoch: that of the first published log without the texts; compacted: whether the file of an H2
-- book was written anew since (PostgreSQL vacuums by itself).
CREATE TABLE Redaction (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  stream VARCHAR(255) NOT NULL,
  places CHARACTER LARGE OBJECT NOT NULL,
  reason VARCHAR(1000) NOT NULL,
  requestedBy VARCHAR(255),
  recordedAt TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  epoch INTEGER NOT NULL,
  compacted BOOLEAN DEFAULT FALSE NOT NULL);
CREATE INDEX ix_redaction_epoch ON Redaction (epoch);
CREATE INDEX ix_redaction_stream ON Redaction (stream);
CREATE INDEX ix_redaction_recorded ON Redaction (recordedAt, id);

-- wantedEpoch: where it is above epoch, everything is to be published again. due: how many events there were when the epoch was raised;
-- once as many are published, its log is complete.
ALTER TABLE Publication ADD COLUMN wantedEpoch INTEGER DEFAULT 1 NOT NULL;
ALTER TABLE Publication ADD COLUMN due BIGINT DEFAULT 0 NOT NULL;
