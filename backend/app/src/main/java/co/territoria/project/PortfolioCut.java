package co.territoria.project;

import java.util.Locale;

/** By what projects are counted and chosen. */
enum PortfolioCut {
    STAGE(false),
    HORIZON(false),
    DIMENSION(false),
    THEME(false),
    SECTOR(false),
    FUND(true),
    MUNICIPALITY(true),
    SDG(true);

    private final boolean overlapping;

    PortfolioCut(boolean overlapping) {
        this.overlapping = overlapping;
    }

    /** Name of its parameter, for example {@code stage}. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name in answers, for example {@code byStage}. */
    String field() {
        return "by" + name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** A project may have several of the values and is counted in each, so that counts do not add up. */
    boolean overlapping() {
        return overlapping;
    }

    /** All its values are known beforehand and told, also those that no project has. */
    boolean isClosed() {
        return this == STAGE || this == HORIZON || this == DIMENSION || this == THEME;
    }
}
