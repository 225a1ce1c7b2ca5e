CREATE INDEX land_use_zone_geom ON land_use_zone USING GIST (geom);
