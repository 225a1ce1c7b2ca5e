-- Land-use plans: the register, what was delivered of each plan, and what ranks above them.

-- A plan exists without any polygon.
CREATE TABLE land_use_plan (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(60)  NOT NULL,
    position     INTEGER      NOT NULL,
    territory    VARCHAR(20)  NOT NULL,
    description  VARCHAR      NOT NULL
);

-- Tables of a pack that take the place of those that ship: kinds of determinants, rules, compatibility.
CREATE TABLE land_use_table (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    name         VARCHAR(60)  NOT NULL,
    content      VARCHAR      NOT NULL
);

-- One dataset per plan: files, coordinate system, mapping.
CREATE TABLE land_use_delivery (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    plan         VARCHAR(60)  NOT NULL,
    description  VARCHAR      NOT NULL
);

-- delivered is WKB as it came, third dimension included, in srid; geom is a densified copy in EPSG:4326.
CREATE TABLE land_use_zone (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(200) NOT NULL,
    position     INTEGER      NOT NULL,
    plan         VARCHAR(60)  NOT NULL,
    theme        VARCHAR(40)  NOT NULL,
    code         VARCHAR(120),
    label        VARCHAR,
    attributes   VARCHAR      NOT NULL,
    srid         INTEGER      NOT NULL,
    delivered    BYTEA,
    geom         GEOMETRY
);
CREATE INDEX land_use_zone_plan ON land_use_zone (dataset, plan, theme);

CREATE TABLE land_use_determinant (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    position     INTEGER      NOT NULL,
    kind         VARCHAR(60)  NOT NULL,
    description  VARCHAR      NOT NULL,
    srid         INTEGER      NOT NULL,
    shift        INTEGER      NOT NULL,
    delivered    BYTEA        NOT NULL,
    geom         GEOMETRY     NOT NULL
);
