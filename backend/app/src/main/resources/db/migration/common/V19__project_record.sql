-- The record of an investment project and all that is known of it. What is absent is not known, never zero.
-- Money is in whole units of the pack's currency. Free text has no length.

ALTER TABLE project ALTER COLUMN theme DROP NOT NULL;
ALTER TABLE project ALTER COLUMN dimension DROP NOT NULL;
ALTER TABLE project ADD COLUMN bpin VARCHAR(20);
ALTER TABLE project ADD COLUMN objective VARCHAR;
ALTER TABLE project ADD COLUMN sector VARCHAR(10);
ALTER TABLE project ADD COLUMN programme VARCHAR(10);
ALTER TABLE project ADD COLUMN plan_nodes VARCHAR;
ALTER TABLE project ADD COLUMN sdgs VARCHAR(60);
ALTER TABLE project ADD COLUMN stage VARCHAR(20);
ALTER TABLE project ADD COLUMN value_amount BIGINT;
ALTER TABLE project ADD COLUMN value_year INTEGER;
ALTER TABLE project ADD COLUMN executor VARCHAR;
ALTER TABLE project ADD COLUMN start_date DATE;
ALTER TABLE project ADD COLUMN end_date DATE;

-- The last report, and what the plan gave for its date: kept with the project so that lists need no history.
ALTER TABLE project ADD COLUMN report_date DATE;
ALTER TABLE project ADD COLUMN physical DOUBLE PRECISION;
ALTER TABLE project ADD COLUMN financial DOUBLE PRECISION;
ALTER TABLE project ADD COLUMN planned DOUBLE PRECISION;

-- Areas stand beside courses, in the same form.
CREATE TABLE project_area (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    schematic    BOOLEAN      NOT NULL,
    confidence   VARCHAR(10)  NOT NULL,
    source_es    VARCHAR      NOT NULL,
    source_en    VARCHAR,
    geom         GEOMETRY     NOT NULL
);
CREATE INDEX project_area_code ON project_area (code);

CREATE TABLE project_stage (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    stage_date   DATE         NOT NULL,
    stage        VARCHAR(20)  NOT NULL,
    note         VARCHAR,
    source       VARCHAR
);
CREATE INDEX project_stage_code ON project_stage (code);

CREATE TABLE project_viability (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    state        VARCHAR(20)  NOT NULL,
    found_date   DATE,
    note         VARCHAR
);
CREATE INDEX project_viability_code ON project_viability (code);

CREATE TABLE project_funding (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    fund         VARCHAR      NOT NULL,
    fund_year    INTEGER      NOT NULL,
    amount       BIGINT       NOT NULL
);
CREATE INDEX project_funding_code ON project_funding (code);

CREATE TABLE project_beneficiary (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    group_name   VARCHAR      NOT NULL,
    people       BIGINT
);
CREATE INDEX project_beneficiary_code ON project_beneficiary (code);

CREATE TABLE project_effect (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    indicator    VARCHAR(80)  NOT NULL,
    expected     DOUBLE PRECISION,
    effect_year  INTEGER,
    note         VARCHAR
);
CREATE INDEX project_effect_code ON project_effect (code);

CREATE TABLE project_document (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    position     INTEGER      NOT NULL,
    title        VARCHAR      NOT NULL,
    kind         VARCHAR,
    document_date DATE,
    url          VARCHAR
);
CREATE INDEX project_document_code ON project_document (code);

CREATE TABLE project_origin (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    position     INTEGER      NOT NULL,
    meeting      VARCHAR      NOT NULL,
    meeting_date DATE,
    priority     INTEGER,
    budget_year  INTEGER
);
CREATE INDEX project_origin_code ON project_origin (code);

CREATE TABLE project_announcement (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    position     INTEGER      NOT NULL,
    announced    DATE         NOT NULL,
    announcement VARCHAR      NOT NULL,
    amount       BIGINT,
    end_date     DATE,
    source       VARCHAR      NOT NULL
);
CREATE INDEX project_announcement_code ON project_announcement (code);

CREATE TABLE project_milestone (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    position     INTEGER      NOT NULL,
    name         VARCHAR      NOT NULL,
    planned_date DATE         NOT NULL,
    actual_date  DATE
);
CREATE INDEX project_milestone_code ON project_milestone (code);

CREATE TABLE project_planned (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    planned_date DATE         NOT NULL,
    physical     DOUBLE PRECISION NOT NULL,
    financial    DOUBLE PRECISION
);
CREATE INDEX project_planned_code ON project_planned (code);

CREATE TABLE project_report (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    report_date  DATE         NOT NULL,
    physical     DOUBLE PRECISION,
    financial    DOUBLE PRECISION,
    paid         BIGINT,
    note         VARCHAR,
    source       VARCHAR
);
CREATE INDEX project_report_code ON project_report (code);

CREATE TABLE project_contract (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    contract     VARCHAR(80)  NOT NULL,
    object       VARCHAR      NOT NULL,
    supplier     VARCHAR,
    amount       BIGINT,
    paid         BIGINT,
    signed_date  DATE,
    start_date   DATE,
    end_date     DATE
);
CREATE INDEX project_contract_code ON project_contract (code);

CREATE TABLE project_value_change (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    change_date  DATE         NOT NULL,
    before_amount BIGINT,
    after_amount BIGINT       NOT NULL,
    reason       VARCHAR
);
CREATE INDEX project_value_change_code ON project_value_change (code);

CREATE TABLE project_road (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(40)  NOT NULL,
    route        VARCHAR(60)  NOT NULL,
    from_place   VARCHAR,
    to_place     VARCHAR,
    length_km    DOUBLE PRECISION,
    priority     INTEGER,
    state        VARCHAR
);
CREATE INDEX project_road_code ON project_road (code);
