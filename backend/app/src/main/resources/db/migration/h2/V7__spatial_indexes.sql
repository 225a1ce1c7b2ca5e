CREATE SPATIAL INDEX territory_geom ON territory (geom);
CREATE SPATIAL INDEX project_geom ON project (geom);
CREATE SPATIAL INDEX file_feature_geom ON file_feature (geom);
