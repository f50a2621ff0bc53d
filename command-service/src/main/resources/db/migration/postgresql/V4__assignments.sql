-- Which government assignments there are, and the tasks of each. Written in the same transaction as the assignment's events; nothing is taken away.
CREATE TABLE AssignmentDirectory (
  assignment VARCHAR(64) NOT NULL PRIMARY KEY);
CREATE TABLE AssignmentTask (
  assignment VARCHAR(64) NOT NULL, task VARCHAR(64) NOT NULL,
  PRIMARY KEY (assignment, task));
