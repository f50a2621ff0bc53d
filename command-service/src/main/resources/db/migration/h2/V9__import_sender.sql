-- Who sent an import, by its pseudonym, for it is told of to nobody else but administrators; unknown of those from before.
ALTER TABLE ImportJob ADD COLUMN sender VARCHAR(64);
