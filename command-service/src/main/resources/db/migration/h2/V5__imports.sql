-- Imports that are answered before they are done. How far one has come is written now and then while it runs; what was running on a
-- node that is gone was interrupted. Those that have ended are kept for a week.
CREATE TABLE ImportJob (
  id VARCHAR(64) NOT NULL PRIMARY KEY,
  node VARCHAR(255) NOT NULL,
  state VARCHAR(16) NOT NULL,
  phase VARCHAR(16) NOT NULL,
  done BIGINT NOT NULL,
  total BIGINT NOT NULL,
  dryRun BOOLEAN NOT NULL,
  mode VARCHAR(16) NOT NULL,
  added BIGINT NOT NULL,
  unchanged BIGINT NOT NULL,
  faults CHARACTER LARGE OBJECT NOT NULL,
  moreFaults BIGINT NOT NULL,
  detail VARCHAR(1000),
  startedAt TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  seenAt TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  endedAt TIMESTAMP(6) WITH TIME ZONE);
CREATE INDEX ix_import_ended ON ImportJob (endedAt);
