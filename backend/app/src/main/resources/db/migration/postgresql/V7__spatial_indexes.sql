CREATE INDEX territory_geom ON territory USING GIST (geom);
CREATE INDEX project_geom ON project USING GIST (geom);
CREATE INDEX file_feature_geom ON file_feature USING GIST (geom);
