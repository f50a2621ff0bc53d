-- What only one transaction may do at a time takes a row of this table. Lines of successors must not become rings, and two changes that
-- close one together do not touch the same actor.
CREATE TABLE OneAtATime (
  what VARCHAR(32) NOT NULL PRIMARY KEY);
INSERT INTO OneAtATime (what) VALUES ('successors');
