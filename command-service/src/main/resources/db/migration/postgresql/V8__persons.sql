-- Whose pseudonym it is. Not a part of the book: a name can be erased here without changing it. A row without a name stays, so that no
-- name is kept for it again. An erased name lies in the file of an H2 book until that is written anew at the next start (compacted), and
-- in backups that are older for as long as they are kept.
CREATE TABLE Person (
  subject VARCHAR(64) NOT NULL PRIMARY KEY,
  name VARCHAR(400),
  seenOn VARCHAR(10) NOT NULL,
  erasedAt VARCHAR(32),
  compacted BOOLEAN DEFAULT TRUE NOT NULL);
