-- How gaps of a pack are measured: populations and bases as one description, goals one by one.

CREATE TABLE gap_setting (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    description  VARCHAR(1000000) NOT NULL
);

CREATE TABLE gap_goal (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    position     INTEGER      NOT NULL,
    description  VARCHAR(8000) NOT NULL
);
