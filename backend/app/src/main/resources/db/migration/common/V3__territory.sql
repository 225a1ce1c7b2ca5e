-- Packs, territories, regionalisations and the borders between neighbours.

CREATE TABLE pack (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    root         VARCHAR(20)  NOT NULL,
    example      BOOLEAN      NOT NULL,
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE territory (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(20)  NOT NULL,
    level_id     VARCHAR(40)  NOT NULL,
    parent       VARCHAR(20),
    name         VARCHAR(200) NOT NULL,
    short_name   VARCHAR(120) NOT NULL,
    seat_lon     DOUBLE PRECISION,
    seat_lat     DOUBLE PRECISION,
    altitude_m   DOUBLE PRECISION,
    area_km2     DOUBLE PRECISION NOT NULL,
    area_km2_official DOUBLE PRECISION,
    label_lon    DOUBLE PRECISION NOT NULL,
    label_lat    DOUBLE PRECISION NOT NULL,
    label_radius_km DOUBLE PRECISION NOT NULL,
    derived      BOOLEAN      NOT NULL,
    source       VARCHAR(80),
    plan_type    VARCHAR(10),
    plan_act     VARCHAR(200),
    plan_act_source_es VARCHAR(1000),
    plan_act_source_en VARCHAR(1000),
    geom         GEOMETRY     NOT NULL
);
CREATE INDEX territory_code ON territory (code);

CREATE TABLE border (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(20)  NOT NULL,
    neighbour    VARCHAR(20)  NOT NULL,
    length_km    DOUBLE PRECISION NOT NULL
);
CREATE INDEX border_code ON border (code);

CREATE TABLE regionalisation (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    level_id     VARCHAR(40),
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE region_member (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    regionalisation VARCHAR(80) NOT NULL,
    region       VARCHAR(40)  NOT NULL,
    territory    VARCHAR(20)  NOT NULL,
    status       VARCHAR(20)  NOT NULL,
    note_es      VARCHAR(1000),
    note_en      VARCHAR(1000)
);
CREATE INDEX region_member_territory ON region_member (territory);
