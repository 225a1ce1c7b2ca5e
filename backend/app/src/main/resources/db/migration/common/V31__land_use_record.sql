-- What is reported of a land-use plan while it is in force. No column is about a person, and none may be added.

CREATE TABLE land_use_licence (
    dataset       INTEGER      NOT NULL REFERENCES dataset (id),
    from_version  INTEGER      NOT NULL,
    to_version    INTEGER      NOT NULL,
    plan          VARCHAR(80)  NOT NULL,
    number        VARCHAR(80)  NOT NULL,
    licence_date  VARCHAR(10)  NOT NULL,
    kind          VARCHAR(20)  NOT NULL,
    area_hectares DOUBLE PRECISION,
    units         INTEGER,
    soil_class    VARCHAR(20),
    note          VARCHAR(1000)
);
CREATE INDEX land_use_licence_plan ON land_use_licence (plan);

CREATE TABLE land_use_occupation (
    dataset         INTEGER      NOT NULL REFERENCES dataset (id),
    from_version    INTEGER      NOT NULL,
    to_version      INTEGER      NOT NULL,
    plan            VARCHAR(80)  NOT NULL,
    occupation_date VARCHAR(10)  NOT NULL,
    kind            VARCHAR(60)  NOT NULL,
    soil_class      VARCHAR(20)  NOT NULL,
    area_hectares   DOUBLE PRECISION NOT NULL,
    source          VARCHAR(300) NOT NULL,
    note            VARCHAR(1000)
);
CREATE INDEX land_use_occupation_plan ON land_use_occupation (plan);
