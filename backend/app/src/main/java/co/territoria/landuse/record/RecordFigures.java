package co.territoria.landuse.record;

import co.territoria.landuse.record.RecordFacts.Kept;
import co.territoria.landuse.record.RecordFigure.Input;
import co.territoria.landuse.zone.SoilClass;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.Numbers;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes what is followed of one plan. Pure; what cannot be told has a reason and is never zero. */
final class RecordFigures {

    private static final LocalText NO_OCCUPATIONS = new LocalText(
            "no evaluado: falta la tabla de ocupaciones de este plan",
            "not evaluated: the table of occupations of this plan is missing");

    private static final LocalText NO_LICENCES = new LocalText(
            "no evaluado: falta la tabla de licencias de este plan",
            "not evaluated: the table of licences of this plan is missing");

    /** Less is rounded away where it is told. */
    private static final double SHOWN_HECTARES = 0.05;

    private RecordFigures() {}

    /** @param year what is reported of that year; absent for the newest */
    static List<RecordFigure> of(RecordFacts facts, @Nullable Integer year) {
        return List.of(Measure.values()).stream()
                .map(measure -> of(measure, facts, year))
                .toList();
    }

    static RecordFigure of(Measure measure, RecordFacts facts, @Nullable Integer year) {
        return switch (measure) {
            case URBAN_SOIL -> soil(measure, facts, SoilClass.URBAN);
            case EXPANSION_SOIL -> soil(measure, facts, SoilClass.EXPANSION);
            case PROTECTION_SOIL -> soil(measure, facts, SoilClass.PROTECTION);
            case AGRICULTURAL_SOIL ->
                facts.agriculturalHectares() == null
                        ? RecordFigure.missing(measure, facts.agriculturalReason())
                        : new RecordFigure(measure, facts.agriculturalHectares(), null, List.of(), null, null);
            case URBAN_USED -> used(facts, year);
            case EXPANSION_DEVELOPED -> developed(facts, year);
            case PROTECTION_KEPT -> kept(measure, facts.protection(), facts.protectionReason());
            case AGRICULTURAL_KEPT -> kept(measure, facts.agricultural(), facts.agriculturalKeptReason());
        };
    }

    private static RecordFigure soil(Measure measure, RecordFacts facts, SoilClass soilClass) {
        Double hectares = facts.hectares().get(soilClass);
        return hectares == null
                ? RecordFigure.missing(measure, facts.hectaresReason())
                : new RecordFigure(measure, hectares, null, List.of(), null, null);
    }

    private static RecordFigure used(RecordFacts facts, @Nullable Integer year) {
        List<Occupation> urban = facts.reported().occupations().stream()
                .filter(one -> one.soilClass() == SoilClass.URBAN)
                .filter(one -> year == null || one.year() == year)
                .toList();
        String date = urban.stream()
                .map(Occupation::date)
                .max(Comparator.naturalOrder())
                .orElse(null);
        Double soil = facts.hectares().get(SoilClass.URBAN);
        if (date == null) {
            return RecordFigure.missing(Measure.URBAN_USED, NO_OCCUPATIONS);
        }
        if (soil == null) {
            return RecordFigure.missing(Measure.URBAN_USED, facts.hectaresReason());
        }
        if (soil == 0) {
            return RecordFigure.missing(Measure.URBAN_USED, none("suelo urbano", "urban soil"));
        }
        double occupied = urban.stream()
                .filter(one -> one.date().equals(date))
                .mapToDouble(Occupation::areaHectares)
                .sum();
        return share(
                Measure.URBAN_USED,
                Input.hectares("ocupadas en suelo urbano", "in use in urban soil", occupied),
                Input.hectares("de suelo urbano", "of urban soil", soil),
                date,
                occupied > soil
                        ? new LocalText(
                                "Lo ocupado pasa del suelo urbano del plan: la medición y el plan no usan el mismo límite.",
                                "What is in use exceeds the urban soil of the plan: measurement and plan do not use the"
                                        + " same limit.")
                        : null);
    }

    private static RecordFigure developed(RecordFacts facts, @Nullable Integer year) {
        List<Licence> until = facts.reported().licences().stream()
                .filter(one -> year == null || one.year() <= year)
                .toList();
        Double soil = facts.hectares().get(SoilClass.EXPANSION);
        if (until.isEmpty()) {
            return RecordFigure.missing(Measure.EXPANSION_DEVELOPED, NO_LICENCES);
        }
        if (soil == null) {
            return RecordFigure.missing(Measure.EXPANSION_DEVELOPED, facts.hectaresReason());
        }
        if (soil == 0) {
            return RecordFigure.missing(Measure.EXPANSION_DEVELOPED, none("suelo de expansión", "expansion soil"));
        }
        List<Licence> urbanising = until.stream()
                .filter(one -> one.kind() == LicenceKind.URBANISATION)
                .toList();
        long unclear = urbanising.stream()
                .filter(one -> one.soilClass() == null
                        || (one.soilClass() == SoilClass.EXPANSION && one.areaHectares() == null))
                .count();
        double licensed = 0;
        for (Licence one : urbanising) {
            if (one.soilClass() == SoilClass.EXPANSION && one.areaHectares() != null) {
                licensed += one.areaHectares();
            }
        }
        if (licensed == 0 && unclear > 0) {
            return RecordFigure.missing(
                    Measure.EXPANSION_DEVELOPED,
                    new LocalText(
                            "no evaluado: las licencias de urbanización no dicen su área o su clase de suelo",
                            "not evaluated: the licences of urbanisation do not say their area or their class of soil"));
        }
        return share(
                Measure.EXPANSION_DEVELOPED,
                Input.hectares(
                        "con licencia de urbanización en suelo de expansión",
                        "with a licence of urbanisation in expansion soil",
                        licensed),
                Input.hectares("de suelo de expansión", "of expansion soil", soil),
                until.stream().map(Licence::date).max(Comparator.naturalOrder()).orElseThrow(),
                unclear == 0
                        ? null
                        : unclear == 1
                                ? new LocalText(
                                        "Al menos: una licencia de urbanización no dice su área o su clase de suelo.",
                                        "At least: one licence of urbanisation does not say its area or its class of soil.")
                                : new LocalText(
                                        "Al menos: %d licencias de urbanización no dicen su área o su clase de suelo."
                                                .formatted(unclear),
                                        "At least: %d licences of urbanisation do not say their area or their class of soil."
                                                .formatted(unclear)));
    }

    private static RecordFigure kept(Measure measure, @Nullable Kept kept, LocalText reason) {
        if (kept == null) {
            return RecordFigure.missing(measure, reason);
        }
        if (kept.hectaresBefore() == 0) {
            return RecordFigure.missing(
                    measure,
                    new LocalText(
                            "la versión anterior (%s) no tenía de este suelo".formatted(kept.before()),
                            "the version before (%s) had no such soil".formatted(kept.before())));
        }
        if (kept.hectaresKept() == 0 && kept.hectaresUnknown() > SHOWN_HECTARES) {
            return RecordFigure.missing(
                    measure,
                    new LocalText(
                            "no evaluado: esta versión deja sin zona o sin categoría el suelo que lo era",
                            "not evaluated: this version leaves the soil that was it without zone or category"));
        }
        return share(
                measure,
                Input.hectares("que siguen siéndolo", "that still are", kept.hectaresKept()),
                Input.hectares(
                        "en la versión anterior, " + kept.before(),
                        "in the version before, " + kept.before(),
                        kept.hectaresBefore()),
                null,
                kept.hectaresUnknown() <= SHOWN_HECTARES
                        ? null
                        : new LocalText(
                                atLeast(
                                        "Al menos: de %s ha, que esta versión deja sin zona o sin categoría, no se sabe.",
                                        kept, Language.ES),
                                atLeast(
                                        "At least: of %s ha, which this version leaves without zone or category, it is not known.",
                                        kept, Language.EN)));
    }

    private static String atLeast(String text, Kept kept, Language language) {
        return text.formatted(new Numbers(language).number(kept.hectaresUnknown(), 1));
    }

    private static RecordFigure share(
            Measure measure, Input part, Input whole, @Nullable String date, @Nullable LocalText caveat) {
        return new RecordFigure(measure, 100 * part.value() / whole.value(), null, List.of(part, whole), date, caveat);
    }

    private static LocalText none(String es, String en) {
        return new LocalText("el plan no tiene %s".formatted(es), "the plan has no %s".formatted(en));
    }
}
