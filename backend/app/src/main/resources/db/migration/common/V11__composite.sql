-- Recipes of composite indices: one dataset each, so that a bad one leaves the others alone. Scores are never stored.

CREATE TABLE composite_index (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    code         VARCHAR(80)  NOT NULL,
    description  VARCHAR      NOT NULL
);
