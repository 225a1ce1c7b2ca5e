package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Theme;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A fault while it is being put together: several tools may find it, and it may break several rules. */
final class Draft {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    final String rule;
    final Kind kind;
    final @Nullable Theme theme;
    final Text message;
    final Set<String> also = new TreeSet<>();
    final Set<String> zones = new TreeSet<>();
    final Set<String> tools = new TreeSet<>();
    Severity severity;
    Geometry geometry = FACTORY.createGeometryCollection();

    @Nullable
    Double width;

    @Nullable
    Double area;

    @Nullable
    Double length;

    @Nullable
    Double rung;

    Draft(String rule, Kind kind, @Nullable Theme theme, Text message) {
        this.rule = rule;
        this.kind = kind;
        this.theme = theme;
        this.message = message;
        this.severity = kind == Kind.NOISE ? Severity.ALERT : Rule.get(rule).severity();
    }

    Draft also(String... rules) {
        also.addAll(List.of(rules));
        also.remove(rule);
        return this;
    }

    Draft zones(Collection<String> ids) {
        zones.addAll(ids);
        return this;
    }

    Draft by(String tool) {
        tools.add(tool);
        return this;
    }

    Draft rung(@Nullable Double metres) {
        rung = metres;
        return this;
    }

    Draft at(Geometry place) {
        geometry = place;
        return this;
    }

    Draft part(Geometry place, double widthMetres) {
        geometry = place;
        width = widthMetres;
        area = place.getArea();
        return this;
    }

    Draft length(double metres) {
        length = metres;
        return this;
    }

    boolean breaks(String id) {
        return rule.equals(id) || also.contains(id);
    }
}
