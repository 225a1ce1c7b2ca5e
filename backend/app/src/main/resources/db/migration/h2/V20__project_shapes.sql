CREATE SPATIAL INDEX project_line_geom ON project_line (geom);
CREATE SPATIAL INDEX project_area_geom ON project_area (geom);
