package co.territoria.priority;

import co.territoria.web.LocalText;
import java.util.Locale;

/** What a gap and what is aimed at it say together. A territory that lacks one of the two is in none. */
enum VoidQuadrant {
    /** Deep gap, little effort. */
    VOID(
            "vacío de inversión",
            "investment void",
            "brecha honda y poco o ningún esfuerzo",
            "deep gap and little or no effort",
            "#D9711C"),
    /** Deep gap, more than little effort. */
    ATTENDED(
            "brecha con esfuerzo",
            "gap with effort",
            "brecha honda y más que poco esfuerzo",
            "deep gap and more than little effort",
            "#2F3146"),
    /** Some gap that is not deep. */
    BETWEEN(
            "brecha moderada",
            "moderate gap",
            "está atrás, sin llegar a brecha honda",
            "behind, but not by a deep gap",
            "#A99C93"),
    /** No gap, more than little effort. */
    EFFORT_WITHOUT_GAP(
            "esfuerzo sin brecha",
            "effort without gap",
            "sin brecha y con más que poco esfuerzo",
            "no gap and more than little effort",
            "#5E95C0"),
    /** No gap, little effort. */
    NEITHER(
            "sin brecha ni esfuerzo",
            "neither gap nor effort",
            "sin brecha y con poco o ningún esfuerzo",
            "no gap and little or no effort",
            "#ECE9E2");

    private final LocalText title;
    private final LocalText meaning;
    private final String colour;

    VoidQuadrant(String es, String en, String meaningEs, String meaningEn, String colour) {
        this.title = new LocalText(es, en);
        this.meaning = new LocalText(meaningEs, meaningEn);
        this.colour = colour;
    }

    /** As in answers, for example {@code effort_without_gap}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalText title() {
        return title;
    }

    LocalText meaning() {
        return meaning;
    }

    /** Of its corner, or of the middle, of the nine cells on screen ({@code frontend/src/web/lib/bivariate.js}). */
    String colour() {
        return colour;
    }
}
