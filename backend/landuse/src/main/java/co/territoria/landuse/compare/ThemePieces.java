package co.territoria.landuse.compare;

import co.territoria.landuse.compare.Pieces.Disjoint;
import co.territoria.landuse.zone.CodeLists;
import co.territoria.landuse.zone.PlanZones;
import co.territoria.landuse.zone.Theme;
import co.territoria.landuse.zone.Zone;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The zones of a theme by code, made disjoint: where two overlap, the code that comes first in its list has the place. */
final class ThemePieces {

    /** Stands for the codes of zones whose label no mapping knows. */
    static final String UNMAPPED = "unmapped";

    private ThemePieces() {}

    static Disjoint<String> of(PlanZones plan, Theme theme, List<LeftOut> leftOut) {
        List<String> order = CodeLists.ladmColPot().list(theme.domain()).stream()
                .map(CodeLists.Code::code)
                .toList();
        List<Piece<String>> pieces = new ArrayList<>();
        for (Zone zone : LeftOut.usable(plan.of(theme), leftOut)) {
            String code = zone.code() == null ? UNMAPPED : zone.code();
            pieces.add(new Piece<>(code, List.of(zone.id()), zone.geometry()));
        }
        pieces.sort(Comparator.comparingInt((Piece<String> piece) -> {
                    int at = order.indexOf(piece.label());
                    return at < 0 ? Integer.MAX_VALUE : at;
                })
                .thenComparing(Piece::label)
                .thenComparing(piece -> piece.zones().get(0)));
        return Pieces.disjoint(pieces);
    }
}
