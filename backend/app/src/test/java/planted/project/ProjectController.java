package planted.project;

import java.sql.Connection;
import org.locationtech.jts.geom.Geometry;

/** Breaks the plan on purpose: see ModularityTest. */
public record ProjectController(Connection connection, Geometry geometry) {}
