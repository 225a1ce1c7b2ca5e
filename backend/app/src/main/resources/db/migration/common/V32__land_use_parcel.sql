-- Parcels of a municipality: number, area and class of soil. Who owns one is not asked for and never kept.

CREATE TABLE land_use_parcel (
    dataset              INTEGER      NOT NULL REFERENCES dataset (id),
    from_version         INTEGER      NOT NULL,
    to_version           INTEGER      NOT NULL,
    plan                 VARCHAR(80)  NOT NULL,
    number               VARCHAR(40)  NOT NULL,
    area_square_metres   DOUBLE PRECISION NOT NULL,
    ground_square_metres DOUBLE PRECISION NOT NULL,
    soil_class           VARCHAR(20)  NOT NULL,
    class_share          DOUBLE PRECISION NOT NULL,
    geom                 GEOMETRY     NOT NULL
);
CREATE INDEX land_use_parcel_plan ON land_use_parcel (plan);
