-- Editions: the content of a layer as it stood when it was taken. Never updated, never deleted.

-- Runs of features and larger shapes, compressed, once each by the SHA-256 of what they are.
CREATE TABLE catalog_chunk (
    sha       VARCHAR(64) NOT NULL PRIMARY KEY,
    raw_bytes INTEGER  NOT NULL,
    content   BYTEA    NOT NULL
);

-- chunks has a line for each run, in order: its SHA-256, a space, how many features it has.
CREATE TABLE catalog_edition (
    layer        VARCHAR(120)             NOT NULL,
    version      INTEGER                  NOT NULL,
    published_at TIMESTAMP WITH TIME ZONE NOT NULL,
    checksum     VARCHAR(64)                 NOT NULL,
    features     BIGINT                   NOT NULL,
    bytes        BIGINT                   NOT NULL,
    description  VARCHAR                  NOT NULL,
    chunks       VARCHAR                  NOT NULL,
    added        BIGINT,
    removed      BIGINT,
    changed      BIGINT,
    PRIMARY KEY (layer, version)
);

-- Which state of a layer was last compared with its newest edition, so that an unchanged one is not read again.
CREATE TABLE catalog_seen (
    layer VARCHAR(120) NOT NULL PRIMARY KEY,
    state VARCHAR(64)     NOT NULL
);
