-- What a plan sets out to reach, and what it rests on. Absent is not known: a goal without baseline has no row of zeros.

ALTER TABLE plan ADD COLUMN adopted VARCHAR(10);
ALTER TABLE plan ADD COLUMN act_kind VARCHAR(60);
ALTER TABLE plan ADD COLUMN act_number VARCHAR(40);
ALTER TABLE plan ADD COLUMN act_date VARCHAR(10);

-- numbers of the goals of the 2030 Agenda, joined by semicolons
ALTER TABLE plan_node ADD COLUMN sdgs VARCHAR(60);

CREATE TABLE plan_goal (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(120) NOT NULL,
    goal_version INTEGER      NOT NULL,
    plan         VARCHAR(60)  NOT NULL,
    node         VARCHAR(120) NOT NULL,
    name         VARCHAR      NOT NULL,
    indicator    VARCHAR(80),
    breakdown    VARCHAR(200),
    statistic    VARCHAR,
    unit_es      VARCHAR,
    unit_en      VARCHAR,
    direction    VARCHAR(20)  NOT NULL,
    territory    VARCHAR(20),
    baseline     DOUBLE PRECISION,
    baseline_year INTEGER,
    baseline_source VARCHAR(80),
    responsible  VARCHAR,
    weight       DOUBLE PRECISION NOT NULL,
    act          VARCHAR,
    act_from     VARCHAR(10),
    document     VARCHAR(40)  NOT NULL,
    note_es      VARCHAR,
    note_en      VARCHAR,
    position     INTEGER      NOT NULL
);
CREATE INDEX plan_goal_plan ON plan_goal (plan);

-- A year without value is a term that the text states without a figure; a value without year is due when the plan ends.
CREATE TABLE plan_goal_target (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    goal         VARCHAR(120) NOT NULL,
    goal_version INTEGER      NOT NULL,
    position     INTEGER      NOT NULL,
    target_year  INTEGER,
    target       DOUBLE PRECISION
);

CREATE TABLE plan_driver (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    node         VARCHAR(120) NOT NULL,
    position     INTEGER      NOT NULL,
    plan         VARCHAR(60)  NOT NULL,
    indicator    VARCHAR(80),
    name_es      VARCHAR      NOT NULL,
    name_en      VARCHAR,
    document     VARCHAR(40)  NOT NULL
);

-- node and other: code of a node or of a plan
CREATE TABLE plan_alignment (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    position     INTEGER      NOT NULL,
    node         VARCHAR(120) NOT NULL,
    other        VARCHAR(120) NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    document     VARCHAR(40)  NOT NULL,
    note_es      VARCHAR,
    note_en      VARCHAR
);
