CREATE SPATIAL INDEX land_use_zone_geom ON land_use_zone (geom);
