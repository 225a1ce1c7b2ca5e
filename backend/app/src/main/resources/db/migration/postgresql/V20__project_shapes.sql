CREATE INDEX project_line_geom ON project_line USING GIST (geom);
CREATE INDEX project_area_geom ON project_area USING GIST (geom);
