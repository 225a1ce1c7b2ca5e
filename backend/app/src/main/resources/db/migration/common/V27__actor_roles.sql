-- What organisations do in plans and projects, and the agreements that they are party to.

CREATE TABLE actor_role_kind (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name_es      VARCHAR      NOT NULL,
    name_en      VARCHAR,
    position     INTEGER      NOT NULL
);

-- One of project and plan is there; node is an element of the plan.
CREATE TABLE actor_role (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    position     INTEGER      NOT NULL,
    organisation VARCHAR      NOT NULL,
    kind         VARCHAR(60)  NOT NULL,
    project      VARCHAR(40),
    plan         VARCHAR(60),
    node         VARCHAR(120),
    source_es    VARCHAR      NOT NULL,
    source_en    VARCHAR
);

CREATE TABLE agreement (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(60)  NOT NULL,
    name         VARCHAR      NOT NULL,
    date_text    VARCHAR(10),
    plan         VARCHAR(60),
    node         VARCHAR(120),
    document     VARCHAR(40)  NOT NULL,
    note_es      VARCHAR,
    note_en      VARCHAR,
    position     INTEGER      NOT NULL
);

CREATE TABLE agreement_party (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    agreement    VARCHAR(60)  NOT NULL,
    position     INTEGER      NOT NULL,
    organisation VARCHAR      NOT NULL
);

CREATE TABLE agreement_commitment (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    agreement    VARCHAR(60)  NOT NULL,
    position     INTEGER      NOT NULL,
    commitment   VARCHAR      NOT NULL,
    responsible  VARCHAR,
    due_date     DATE,
    state        VARCHAR(20)
);
