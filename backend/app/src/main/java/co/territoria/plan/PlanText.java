package co.territoria.plan;

import co.territoria.web.LocalText;

/** What is said of plans beside their figures. */
final class PlanText {

    static final LocalText NO_BASELINE = new LocalText("sin línea base", "no baseline");

    static final LocalText NO_DATA = new LocalText("sin dato en este sistema", "no data in this system");

    static final LocalText TERM_OF_PLAN =
            new LocalText("%d (plazo: vigencia del plan)", "%d (term: the plan’s own period)");

    static final LocalText TERM_UNKNOWN = new LocalText("plazo sin decir", "term not stated");

    static final LocalText PROGRESS = new LocalText(
            "Avance = (valor − línea base) ÷ (meta − línea base). Sin línea base, sin cifra de meta o sin dato no hay avance: no es 0 %.",
            "Progress = (value − baseline) ÷ (target − baseline). Without baseline, target figure or value there is no progress: it is not 0%.");

    static final LocalText EXPECTED = new LocalText(
            "Esperado: la recta entre la línea base y las metas de cada año, en el año del dato. Supone un ritmo parejo.",
            "Expected: the straight line from the baseline through the targets of the years, at the year of the value. It supposes an even pace.");

    static final LocalText ROLL_UP = new LocalText(
            "Avance de un elemento: media de las metas medibles de su rama (con sus pesos, donde los hay); cada una cuenta 100 % como máximo. Las que no se pueden medir no cuentan como cero: se dejan por fuera y se dice cuántas son.",
            "Progress of an element: mean of the measurable goals of its branch (with their weights, where there are any); each counts 100% at most. Those that cannot be measured are no zeros: they are left out and counted.");

    static final LocalText PROJECTS = new LocalText(
            "El avance físico de los proyectos se muestra al lado: hacer la obra no es cumplir la meta, y no entra en el cálculo.",
            "Physical progress of projects is shown beside: doing the works is not reaching the goal, and it is no part of the computation.");

    static final LocalText REFERENCE = new LocalText(
            "Departamento Nacional de Planeación, Guía metodológica para el Seguimiento y la Evaluación a Políticas Públicas (2014); umbrales y ritmo lineal de este sistema.",
            "Departamento Nacional de Planeación, Guía metodológica para el Seguimiento y la Evaluación a Políticas Públicas (2014); thresholds and linear pace of this system.");

    static final LocalText MEASURE = new LocalText(
            "Número de elementos del plan que nombran el municipio.",
            "Number of elements of the plan that name the municipality.");

    static final LocalText LIMITS = new LocalText(
            "No mide dinero, ni importancia, ni ejecución. Un elemento para todo el territorio no nombra a nadie: que el plan no nombre un municipio no quiere decir que lo deje por fuera.",
            "It measures neither money, nor weight, nor execution. An element for the whole territory names nobody: that the plan does not name a municipality does not mean that it leaves it out.");

    private PlanText() {}
}
