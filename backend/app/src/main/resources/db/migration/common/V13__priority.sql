-- What asks for attention: rules on indicators, and problems with their trees.

CREATE TABLE alert_rule (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    position     INTEGER      NOT NULL,
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE problem (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(80)  NOT NULL,
    description  VARCHAR(100000) NOT NULL
);
