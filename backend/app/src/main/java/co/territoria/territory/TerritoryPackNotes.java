package co.territoria.territory;

import co.territoria.layer.Code;
import co.territoria.layer.PackNote;
import co.territoria.layer.PackNotes;
import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells of the packs to rooms that know layers only. */
@Component
final class TerritoryPackNotes implements PackNotes {

    private static final List<Code> DIMENSIONS = Arrays.stream(Dimension.values())
            .map(dimension -> new Code(dimension.id(), dimension.title()))
            .toList();

    private final Territories territories;

    TerritoryPackNotes(Territories territories) {
        this.territories = territories;
    }

    @Override
    public List<PackNote> packs() {
        List<Pack> packs = territories.packs();
        if (packs.isEmpty()) {
            return List.of();
        }
        String first = territories.defaultPack().id();
        return packs.stream()
                .sorted(Comparator.comparing((Pack pack) -> !pack.id().equals(first))
                        .thenComparing(Pack::id))
                .map(TerritoryPackNotes::note)
                .toList();
    }

    private static PackNote note(Pack pack) {
        return new PackNote(
                pack.id(),
                pack.root().value(),
                pack.name(),
                pack.attribution(),
                pack.example(),
                pack.levels().stream()
                        .map(level -> new Code(
                                level.id(),
                                new LocalText(
                                        level.plural().es(), level.plural().en())))
                        .toList(),
                DIMENSIONS);
    }
}
