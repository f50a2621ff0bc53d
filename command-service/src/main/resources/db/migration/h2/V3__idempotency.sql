-- What a request with an Idempotency-Key was answered, so that its twins are answered the same. The row is written in the
-- transaction of the events: where its answer can be read the events stand, and where they do not there is no row.
-- scope: SHA-256 of account, method, key and path; request: SHA-256 of what was sent.
CREATE TABLE KeptAnswer (
  scope CHAR(64) NOT NULL PRIMARY KEY,
  request CHAR(64) NOT NULL,
  keptAt TIMESTAMP(6) WITH TIME ZONE NOT NULL,
  status INTEGER,
  location VARCHAR(4000),
  etag VARCHAR(255),
  body CHARACTER LARGE OBJECT);
CREATE INDEX ix_kept_at ON KeptAnswer (keptAt);
