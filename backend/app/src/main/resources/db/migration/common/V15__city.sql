-- The system of cities: how a pack ranks its seats, and the links between them.

CREATE TABLE city_recipe (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    description  VARCHAR(100000) NOT NULL
);

CREATE TABLE city_link (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    origin       VARCHAR(20)  NOT NULL,
    destination  VARCHAR(20)  NOT NULL,
    kind         VARCHAR(80)  NOT NULL,
    period       VARCHAR(20)  NOT NULL,
    amount       DOUBLE PRECISION NOT NULL,
    unit         VARCHAR(200) NOT NULL,
    source       VARCHAR(80)  NOT NULL
);
