-- What was last read well from the catalogues of other installations, so that one that is down is still listed.

CREATE TABLE remote_source (
    id           VARCHAR(40)   PRIMARY KEY,
    url          VARCHAR(2000) NOT NULL,
    attempted_at TIMESTAMP WITH TIME ZONE NOT NULL,
    read_at      TIMESTAMP WITH TIME ZONE,
    failure      VARCHAR(500)
);

CREATE TABLE remote_dataset (
    source       VARCHAR(40)   NOT NULL REFERENCES remote_source (id),
    id           VARCHAR(200)  NOT NULL,
    description  VARCHAR       NOT NULL,
    PRIMARY KEY (source, id)
);
