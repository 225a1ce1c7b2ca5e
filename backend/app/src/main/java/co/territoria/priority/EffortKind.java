package co.territoria.priority;

import co.territoria.web.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is aimed at a territory, and what that does not tell. */
enum EffortKind {
    COMMITMENTS(
            "Compromisos de un plan",
            "Commitments of a plan",
            "Cuenta los elementos del plan que nombran al municipio. El que nombra varios cuenta en cada uno; un elemento y los que cuelgan de él cuentan cada uno por aparte.",
            "Counts the elements of the plan that name the municipality. One that names several counts in each; an element and those below it count each by itself.",
            "No mide dinero, tamaño ni cumplimiento, ni lo que el plan ofrece a todos sin nombrar municipios. Cero es un cero real: el plan no nombra al municipio.",
            "It measures neither money nor size nor fulfilment, nor what the plan offers everybody without naming municipalities. Zero is a real zero: the plan does not name the municipality."),
    COST(
            "Costo de los proyectos",
            "Cost of the projects",
            "Suma el valor registrado de los proyectos de la cartera ubicados en el municipio. Uno que está en varios cuenta entero en cada uno: las cifras no se suman entre municipios. Los cancelados no cuentan, salvo que se pida esa etapa.",
            "Adds up the recorded value of the projects of the portfolio that lie in the municipality. One that lies in several counts whole in each: figures are not added up across municipalities. Cancelled ones do not count, unless that stage is asked for.",
            "No mide lo pagado ni lo construido, ni la parte de cada municipio, ni la inversión que no está en la cartera; cada valor es de los precios de su año. Sin proyectos ubicados es cero en esta cartera; con proyectos sin valor es «sin dato de inversión».",
            "It measures neither what was paid nor what was built, nor the share of each municipality, nor investment that is not in the portfolio; each value is in prices of its year. Without located projects it is zero in this portfolio; with projects without value it is “no investment data”."),
    INDICATOR(
            "Indicador de inversión",
            "Indicator of investment",
            "Toma el valor de un indicador que el paquete marca como inversión.",
            "Takes the value of an indicator that the pack marks as investment.",
            "No mide más que lo que dice el indicador. Sin dato no es cero.",
            "It measures no more than the indicator says. No data is not zero.");

    private final LocalText title;
    private final LocalText measures;
    private final LocalText doesNot;

    EffortKind(String es, String en, String measuresEs, String measuresEn, String doesNotEs, String doesNotEn) {
        this.title = new LocalText(es, en);
        this.measures = new LocalText(measuresEs, measuresEn);
        this.doesNot = new LocalText(doesNotEs, doesNotEn);
    }

    /** As in addresses, for example {@code commitments}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    LocalText title() {
        return title;
    }

    LocalText measures() {
        return measures;
    }

    LocalText doesNot() {
        return doesNot;
    }

    static Optional<EffortKind> find(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(EffortKind::id).toList();
    }
}
