-- Whose pseudonym it is. Not a part of the book: a name can be erased here, and nothing else knows it. A row without a name
-- stays, so that no name is kept for it again.
CREATE TABLE Person (
  subject VARCHAR(64) NOT NULL PRIMARY KEY,
  name VARCHAR(400),
  seenOn VARCHAR(10) NOT NULL,
  erasedAt VARCHAR(32));
