-- How large an edition is as a file, known once it was written whole.
CREATE TABLE catalog_file (
    layer    VARCHAR(120) NOT NULL,
    version  INTEGER      NOT NULL,
    format   VARCHAR(40)  NOT NULL,
    language VARCHAR(2)   NOT NULL,
    bytes    BIGINT       NOT NULL,
    PRIMARY KEY (layer, version, format, language)
);
