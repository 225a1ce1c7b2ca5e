package co.territoria.indicator;

import co.territoria.territory.Dimension;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word to find indicators by: their dimension, a goal or target of the Sustainable Development Goals, a differential
 * approach.
 *
 * @param value in its kind, for example {@code 6.1} or {@code gender}
 */
record Tag(Kind kind, String value, LocalText name) {

    enum Kind {
        DIMENSION,
        SDG,
        APPROACH;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** By kind; goals and targets as numbers, the others as declared by their lists. */
    static final Comparator<Tag> ORDER = Comparator.comparing(Tag::kind).thenComparing(Tag::sortable);

    private String sortable() {
        return switch (kind) {
            case DIMENSION -> String.valueOf(Dimension.ids().indexOf(value));
            case APPROACH -> "%02d".formatted(Approach.ids().indexOf(value));
            case SDG ->
                Arrays.stream(value.split("\\."))
                        .map(piece -> "0".repeat(Math.max(0, 2 - piece.length())) + piece)
                        .collect(Collectors.joining("."));
        };
    }

    /** As in addresses, for example {@code sdg:6.1}. */
    String id() {
        return kind.id() + ":" + value;
    }

    /** All tags of an indicator; a target brings its goal along. */
    static List<Tag> of(Indicator indicator) {
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag(
                Kind.DIMENSION,
                indicator.definition().dimension().id(),
                indicator.definition().dimension().title()));
        Set<String> sdgs = new LinkedHashSet<>();
        indicator.text().sdgs().forEach(sdg -> {
            // 6.1.1 is also of 6.1 and of 6
            String[] pieces = sdg.split("\\.");
            for (int i = 1; i <= pieces.length; i++) {
                sdgs.add(String.join(".", Arrays.copyOf(pieces, i)));
            }
        });
        sdgs.forEach(sdg -> tags.add(new Tag(Kind.SDG, sdg, sdgName(sdg))));
        indicator
                .text()
                .approaches()
                .forEach(approach -> tags.add(new Tag(Kind.APPROACH, approach.id(), approach.title())));
        return tags;
    }

    private static LocalText sdgName(String sdg) {
        boolean goal = !sdg.contains(".");
        return SdgGoal.of(sdg)
                .filter(its -> goal)
                .map(SdgGoal::title)
                .map(title -> new LocalText(
                        "ODS %s: %s".formatted(sdg, title.es()),
                        "SDG %s: %s".formatted(sdg, title.en() == null ? title.es() : title.en())))
                .orElseGet(() -> new LocalText("ODS " + sdg, "SDG " + sdg));
    }
}
