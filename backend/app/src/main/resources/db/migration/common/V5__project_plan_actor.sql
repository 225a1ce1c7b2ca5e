-- Projects with their courses, plans with their nodes, founding documents and the organisational mesh.
-- Free text has no length: what is too long for a column must never stop a start.

CREATE TABLE project_theme (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name_es      VARCHAR      NOT NULL,
    name_en      VARCHAR,
    symbol       VARCHAR(20)  NOT NULL,
    position     INTEGER      NOT NULL
);

-- municipalities: codes joined by semicolons. A project without a known place has no geometry.
CREATE TABLE project (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    name         VARCHAR      NOT NULL,
    theme        VARCHAR(60)  NOT NULL,
    dimension    VARCHAR(40)  NOT NULL,
    municipalities VARCHAR,
    stated_municipalities VARCHAR,
    horizon      VARCHAR,
    confidence   VARCHAR(10)  NOT NULL,
    location_confidence VARCHAR(10),
    geometry_note_es VARCHAR,
    geometry_note_en VARCHAR,
    source_es    VARCHAR      NOT NULL,
    source_en    VARCHAR,
    position     INTEGER      NOT NULL,
    geom         GEOMETRY
);
CREATE INDEX project_code ON project (code);

CREATE TABLE project_line (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    schematic    BOOLEAN      NOT NULL,
    confidence   VARCHAR(10)  NOT NULL,
    length_drawn_km DOUBLE PRECISION,
    anchor_points_es VARCHAR,
    anchor_points_en VARCHAR,
    source_es    VARCHAR      NOT NULL,
    source_en    VARCHAR,
    geom         GEOMETRY     NOT NULL
);
CREATE INDEX project_line_code ON project_line (code);

CREATE TABLE plan_document (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    title        VARCHAR      NOT NULL,
    organisation VARCHAR      NOT NULL,
    date_text    VARCHAR(10),
    note_es      VARCHAR,
    note_en      VARCHAR,
    position     INTEGER      NOT NULL
);

-- Small lists that give codes a name: kinds and levels of plans, kinds of node.
CREATE TABLE plan_word (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    word_kind    VARCHAR(20)  NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name_es      VARCHAR      NOT NULL,
    name_en      VARCHAR,
    position     INTEGER      NOT NULL
);

CREATE TABLE plan (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name         VARCHAR      NOT NULL,
    kind         VARCHAR(60),
    level_id     VARCHAR(60),
    territory    VARCHAR(20),
    from_year    INTEGER,
    to_year      INTEGER,
    document     VARCHAR(40)  NOT NULL,
    note_es      VARCHAR,
    note_en      VARCHAR,
    position     INTEGER      NOT NULL
);

CREATE TABLE plan_node (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(120) NOT NULL,
    plan         VARCHAR(60)  NOT NULL,
    parent       VARCHAR(120),
    kind         VARCHAR(60)  NOT NULL,
    name         VARCHAR      NOT NULL,
    places       VARCHAR,
    document     VARCHAR(40)  NOT NULL,
    position     INTEGER      NOT NULL
);
CREATE INDEX plan_node_plan ON plan_node (plan);

CREATE TABLE actor_level (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name_es      VARCHAR      NOT NULL,
    name_en      VARCHAR,
    position     INTEGER      NOT NULL
);

CREATE TABLE actor (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    position     INTEGER      NOT NULL,
    organisation VARCHAR      NOT NULL,
    level_id     VARCHAR(60)  NOT NULL,
    dimension    VARCHAR(40),
    document     VARCHAR(40)  NOT NULL
);

CREATE TABLE actor_note (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    position     INTEGER      NOT NULL,
    note_es      VARCHAR      NOT NULL,
    note_en      VARCHAR
);
