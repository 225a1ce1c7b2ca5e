package co.territoria.project;

import co.territoria.territory.TerritoryCode;
import co.territoria.web.LocalText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a project, in words of both languages; absent stays absent. Amounts are exact, since they are held
 * against each other.
 *
 * @param currency ISO 4217
 * @param places   name of a territory
 * @param themes   name of a theme
 */
record ProjectWords(String currency, Function<TerritoryCode, String> places, Function<String, LocalText> themes) {

    private static final Locale SPANISH = Locale.forLanguageTag("es-CO");

    @Nullable
    LocalText money(@Nullable Long amount) {
        return amount == null
                ? null
                : new LocalText(
                        NumberFormat.getIntegerInstance(SPANISH).format(amount) + " " + currency,
                        NumberFormat.getIntegerInstance(Locale.ENGLISH).format(amount) + " " + currency);
    }

    static @Nullable LocalText percent(@Nullable Double value) {
        if (value == null) {
            return null;
        }
        String plain = BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
        return new LocalText(plain.replace('.', ',') + " %", plain + "%");
    }

    static @Nullable LocalText same(@Nullable Object text) {
        return text == null || text.toString().isBlank() ? null : new LocalText(text.toString(), null);
    }

    @Nullable
    LocalText places(List<TerritoryCode> codes) {
        return same(codes.stream().map(places).collect(Collectors.joining(", ")));
    }

    static @Nullable LocalText list(List<?> values) {
        return same(values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    @Nullable
    LocalText theme(@Nullable String id) {
        return id == null ? null : themes.apply(id);
    }

    LocalText report(ProjectDetails.Report report) {
        return joined(
                labelled("físico", "physical", percent(report.physical())),
                labelled("financiero", "financial", percent(report.financial())),
                labelled("pagado", "paid", money(report.paid())));
    }

    LocalText contract(ProjectDetails.Contract contract) {
        return joined(
                labelled("valor", "value", money(contract.value())),
                labelled("pagado", "paid", money(contract.paid())),
                labelled("inicio", "start", same(contract.start())),
                labelled("fin", "end", same(contract.end())));
    }

    static LocalText milestone(ProjectDetails.Milestone milestone) {
        return joined(
                labelled("previsto", "planned", same(milestone.planned())),
                labelled("cumplido", "reached", same(milestone.actual())));
    }

    LocalText valueChange(ProjectDetails.ValueChange change) {
        return joined(
                labelled("antes", "before", money(change.before())),
                labelled("después", "after", money(change.after())));
    }

    static LocalText viability(Viability viability) {
        return joined(viability.state().title(), same(viability.date()), same(viability.note()));
    }

    LocalText announcement(ProjectDetails.Announcement said) {
        return joined(
                new LocalText("“" + said.text() + "”", null),
                money(said.value()),
                labelled("fin", "end", same(said.end())));
    }

    /** Where a planned curve ends. */
    static @Nullable LocalText curve(List<ProjectDetails.PlannedPoint> points) {
        if (points.isEmpty()) {
            return null;
        }
        ProjectDetails.PlannedPoint last = points.get(points.size() - 1);
        LocalText reached = percent(last.physical());
        LocalDate day = last.date();
        return reached == null
                ? null
                : new LocalText(
                        "%s el %s, en %d puntos".formatted(reached.es(), day, points.size()),
                        "%s on %s, in %d points".formatted(reached.en(), day, points.size()));
    }

    private static @Nullable LocalText labelled(String es, String en, @Nullable LocalText value) {
        return value == null
                ? null
                : new LocalText(es + " " + value.es(), en + " " + (value.en() == null ? value.es() : value.en()));
    }

    private static LocalText joined(@Nullable LocalText... parts) {
        List<String> es = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (LocalText part : parts) {
            if (part != null) {
                es.add(part.es());
                en.add(part.en() == null ? part.es() : part.en());
            }
        }
        return es.isEmpty()
                ? new LocalText("sin cifras", "without figures")
                : new LocalText(String.join(", ", es), String.join(", ", en));
    }
}
