-- Layers that are made of files: a folder in gis-layers/<pack>/.

CREATE TABLE file_layer (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    id           VARCHAR(120) NOT NULL,
    pack         VARCHAR(80)  NOT NULL,
    description  VARCHAR(20000) NOT NULL
);

CREATE TABLE file_feature (
    dataset      INTEGER      NOT NULL REFERENCES dataset (id),
    from_version INTEGER      NOT NULL,
    to_version   INTEGER      NOT NULL,
    layer        VARCHAR(120) NOT NULL,
    fid          VARCHAR(120) NOT NULL,
    properties   VARCHAR(20000) NOT NULL,
    geom         GEOMETRY     NOT NULL
);
CREATE INDEX file_feature_layer ON file_feature (layer, fid);
