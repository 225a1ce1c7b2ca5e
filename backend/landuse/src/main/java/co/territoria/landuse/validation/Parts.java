package co.territoria.landuse.validation;

import co.territoria.landuse.zone.Theme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Turns parts of the plane that are wrong into faults, by their width; noise is told once for each theme. */
final class Parts {

    private final Ledger ledger;
    private final Tolerances tolerances;
    private final Map<Theme, Noise> noise = new LinkedHashMap<>();

    private static final class Noise {
        final List<Polygon> parts = new ArrayList<>();
        final Set<String> zones = new TreeSet<>();
        double widest;
    }

    /** What is said of a part of a certain width and area. */
    interface Words {
        Text of(Text width, Text area);
    }

    Parts(Ledger ledger, Tolerances tolerances) {
        this.ledger = ledger;
        this.tolerances = tolerances;
    }

    /**
     * Whether a part is noise; then it is kept for the fault that tells all noise of the theme.
     *
     * @param zones that it concerns
     */
    boolean isNoise(Polygon part, Theme theme, Set<String> zones) {
        if (!Shapes.isNarrower(part, tolerances.noise())) {
            return false;
        }
        Noise all = noise.computeIfAbsent(theme, any -> new Noise());
        all.parts.add(part);
        all.zones.addAll(zones);
        all.widest = Math.max(all.widest, Shapes.width(part));
        return true;
    }

    /** A fault that is a sliver where its part is narrow enough, and breaks that rule too. */
    Draft fault(String rule, Kind kind, Theme theme, Polygon part, Words words) {
        double width = Shapes.width(part);
        boolean sliver = Shapes.isNarrower(part, tolerances.sliver());
        boolean plain = kind == Kind.OVERLAP || kind == Kind.GAP || kind == Kind.UNCOVERED;
        Draft draft = new Draft(
                        rule,
                        sliver && plain ? Kind.SLIVER : kind,
                        theme,
                        words.of(Amounts.metres(width), Amounts.area(part.getArea()))
                                .plus(name(part)))
                .part(part, width);
        return sliver ? draft.also("TE9") : draft;
    }

    /** The name of its width: what it probably comes from. */
    private Text name(Polygon part) {
        if (Shapes.isNarrower(part, tolerances.mismatch())) {
            return new Text(
                    "Por su ancho son vértices que no coinciden: haga que las zonas compartan los mismos vértices.",
                    "By its width these are vertices that do not match: let the zones share the same vertices.");
        }
        if (Shapes.isNarrower(part, tolerances.sliver())) {
            return new Text(
                    "Por su ancho es una astilla: asígnela a una de las zonas.",
                    "By its width it is a sliver: give it to one of the zones.");
        }
        if (Shapes.isNarrower(part, tolerances.narrow())) {
            return new Text(
                    "Es una franja angosta: compare con el plano aprobado a cuál zona pertenece.",
                    "It is a narrow strip: see in the approved map which zone it belongs to.");
        }
        return new Text(
                "Decida con el plano aprobado a qué zona pertenece y corrija la otra.",
                "See in the approved map which zone it belongs to, and correct the other.");
    }

    /** Tells the noise of each theme. */
    void tellNoise() {
        noise.forEach((theme, all) -> {
            Text widest = Amounts.metres(all.widest);
            Geometry place = Shapes.multi(all.parts);
            ledger.add(new Draft(
                            "TE10",
                            Kind.NOISE,
                            theme,
                            new Text(
                                    "%d partes de hasta %s de ancho: ruido de digitalización, por debajo de la tolerancia. No incumplen ninguna regla; desaparecen si las zonas comparten sus vértices."
                                            .formatted(all.parts.size(), widest.es()),
                                    "%d parts up to %s wide: digitising noise, below the tolerance. They break no rule; they vanish when the zones share their vertices."
                                            .formatted(all.parts.size(), widest.en())))
                    .zones(all.zones)
                    .part(place, all.widest)
                    .by("OverlayNG"));
        });
    }
}
