-- What a pack says about its investment voids: default plan, indicators of investment, prioritised regions, notes.

CREATE TABLE void_setting (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    description  VARCHAR(100000) NOT NULL
);
