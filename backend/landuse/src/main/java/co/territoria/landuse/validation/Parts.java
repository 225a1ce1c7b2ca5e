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
                                .plus(advice(kind, part)))
                .part(part, width);
        return sliver ? draft.also("TE9") : draft;
    }

    /** What to do, by what the width of the part says it probably comes from. */
    private Text advice(Kind kind, Polygon part) {
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
                    "Es una franja angosta: mire en el plano aprobado a qué zona pertenece.",
                    "It is a narrow strip: see in the approved map which zone it belongs to.");
        }
        return switch (kind) {
            case UNCOVERED ->
                new Text(
                        "Complete la tabla con lo que dice el plano aprobado.",
                        "Complete the table with what the approved map says.");
            case OUTSIDE -> new Text("Recorte la zona o revise el límite.", "Cut the zone off or check the limit.");
            case WRONG_CLASS ->
                new Text("Corrija la zona o la clasificación.", "Correct the zone or the classification.");
            default ->
                new Text(
                        "Decida con el plano aprobado a qué zona pertenece y corrija lo demás.",
                        "See in the approved map which zone it belongs to, and correct the rest.");
        };
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
                                    "%s de hasta %s de ancho: ruido de digitalización, por debajo de la tolerancia. No incumple ninguna otra regla; desaparece si las zonas comparten sus vértices."
                                            .formatted(
                                                    Amounts.parts(all.parts.size())
                                                            .es(),
                                                    widest.es()),
                                    "%s up to %s wide: digitising noise, below the tolerance. It breaks no other rule; it vanishes when the zones share their vertices."
                                            .formatted(
                                                    Amounts.parts(all.parts.size())
                                                            .en(),
                                                    widest.en())))
                    .zones(all.zones)
                    .part(place, all.widest)
                    .by("OverlayNG"));
        });
    }
}
