-- What is known of the published log. One row; changed only together with the tracking token.
CREATE TABLE Publication (
  id INTEGER NOT NULL PRIMARY KEY,
  clusterId VARCHAR(255),
  epoch INTEGER NOT NULL,
  published BIGINT NOT NULL,
  agreedPosition BIGINT NOT NULL,
  agreedCount BIGINT NOT NULL,
  CONSTRAINT ck_publication_one CHECK (id = 1));
INSERT INTO Publication (id, clusterId, epoch, published, agreedPosition, agreedCount) VALUES (1, NULL, 1, 0, 0, 0);

-- The last record of each partition that Kafka acknowledged, by the event it holds, and how far the book had been sent when it was written.
CREATE TABLE PublicationOffset (
  topic VARCHAR(255) NOT NULL,
  partitionNumber INTEGER NOT NULL,
  logOffset BIGINT NOT NULL,
  bookPosition BIGINT NOT NULL,
  eventIdentifier VARCHAR(255) NOT NULL,
  PRIMARY KEY (topic, partitionNumber));
