-- Sources, indicators and what was observed.

CREATE TABLE data_source (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    source_key   VARCHAR(80)  NOT NULL,
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE indicator_family (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    description  VARCHAR(100000) NOT NULL
);

CREATE TABLE indicator (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(80)  NOT NULL,
    family       VARCHAR(80)  NOT NULL,
    position     INTEGER      NOT NULL,
    description  VARCHAR(100000) NOT NULL
);
CREATE INDEX indicator_code ON indicator (code);

-- What observations there are, so that the list of periods need not read them all.
CREATE TABLE indicator_series (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    indicator    VARCHAR(80)  NOT NULL,
    breakdown    VARCHAR(40)  NOT NULL,
    period       VARCHAR(10)  NOT NULL,
    present      INTEGER      NOT NULL,
    sources      VARCHAR(4000) NOT NULL
);

CREATE TABLE observation (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    indicator    VARCHAR(80)  NOT NULL,
    territory    VARCHAR(20)  NOT NULL,
    period       VARCHAR(10)  NOT NULL,
    breakdown    VARCHAR(40)  NOT NULL,
    obs_value    DOUBLE PRECISION NOT NULL,
    source       VARCHAR(80)  NOT NULL,
    note_es      VARCHAR(1000),
    note_en      VARCHAR(1000)
);
CREATE INDEX observation_map ON observation (indicator, period, breakdown, territory);
