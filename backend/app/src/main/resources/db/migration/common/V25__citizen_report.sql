-- What citizens report of a project and propose for a place. Nobody is named: who wrote is not kept anywhere.
-- The point is rounded before it is written, never after.

CREATE TABLE citizen_report (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(40)  NOT NULL,
    kind         VARCHAR(20)  NOT NULL,
    project      VARCHAR(40),
    territory    VARCHAR(20),
    words        VARCHAR      NOT NULL,
    report_date  DATE         NOT NULL,
    lon          DOUBLE PRECISION,
    lat          DOUBLE PRECISION,
    state        VARCHAR(20)  NOT NULL,
    answer       VARCHAR,
    answer_date  DATE,
    answer_organisation VARCHAR
);
CREATE INDEX citizen_report_project ON citizen_report (project);
