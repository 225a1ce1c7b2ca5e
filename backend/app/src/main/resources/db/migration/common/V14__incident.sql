-- Incidents, as counts by territory or hexagon and year. Points are never kept.

CREATE TABLE incident_set (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE incident_count (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    incident_set VARCHAR(80)  NOT NULL,
    grid         VARCHAR(20)  NOT NULL,
    period       VARCHAR(20)  NOT NULL,
    cell         VARCHAR(40)  NOT NULL,
    cases        INTEGER      NOT NULL
);
CREATE INDEX incident_count_map ON incident_count (incident_set, grid, period, cell);
