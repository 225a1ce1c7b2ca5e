-- Strategic projects, plans with their nodes, founding documents and the organisational mesh.

CREATE TABLE project (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    name         VARCHAR(300) NOT NULL,
    theme        VARCHAR(60)  NOT NULL,
    dimension    VARCHAR(40)  NOT NULL,
    location_confidence VARCHAR(10),
    description  VARCHAR(20000) NOT NULL,
    geom         GEOMETRY,
    line         GEOMETRY
);
CREATE INDEX project_code ON project (code);

CREATE TABLE project_place (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    project      VARCHAR(40)  NOT NULL,
    territory    VARCHAR(20)  NOT NULL,
    place_kind   VARCHAR(10)  NOT NULL
);
CREATE INDEX project_place_territory ON project_place (territory);

CREATE TABLE document (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    title        VARCHAR(400) NOT NULL,
    organisation VARCHAR(300) NOT NULL,
    date_text    VARCHAR(20)  NOT NULL,
    note_es      VARCHAR(1000),
    note_en      VARCHAR(1000)
);

CREATE TABLE plan (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name         VARCHAR(400) NOT NULL,
    kind         VARCHAR(40),
    level_name   VARCHAR(60),
    territory    VARCHAR(20),
    from_year    INTEGER,
    to_year      INTEGER,
    document     VARCHAR(40)  NOT NULL,
    position     INTEGER      NOT NULL,
    note_es      VARCHAR(1000),
    note_en      VARCHAR(1000)
);

CREATE TABLE plan_node (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    plan         VARCHAR(60)  NOT NULL,
    code         VARCHAR(120) NOT NULL,
    parent       VARCHAR(120),
    kind         VARCHAR(40)  NOT NULL,
    name         VARCHAR(2000) NOT NULL,
    places       VARCHAR(1000),
    position     INTEGER      NOT NULL
);
CREATE INDEX plan_node_plan ON plan_node (plan);

CREATE TABLE actor (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    position     INTEGER      NOT NULL,
    organisation VARCHAR(400) NOT NULL,
    level_name   VARCHAR(60)  NOT NULL,
    dimension    VARCHAR(40),
    document     VARCHAR(40)  NOT NULL
);

-- Small lists that give codes a name: kinds of node, levels of actors, themes.
CREATE TABLE code_name (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    list         VARCHAR(40)  NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name_es      VARCHAR(200) NOT NULL,
    name_en      VARCHAR(200) NOT NULL,
    position     INTEGER      NOT NULL
);
