-- Assumed futures: their values are computed from these rows and are never written among the observations.

CREATE TABLE scenario (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE scenario_assumption (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    scenario     VARCHAR(80)  NOT NULL,
    position     INTEGER      NOT NULL,
    indicator    VARCHAR(80)  NOT NULL,
    description  VARCHAR(8000) NOT NULL
);
