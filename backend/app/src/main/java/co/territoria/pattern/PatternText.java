package co.territoria.pattern;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.Indicator;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;

/** Says in plain words what was done, what could not be done, and how far the figures can be trusted. */
final class PatternText {

    static final LocalText ISLAND = new LocalText(
            "no tiene vecinos con dato: no tiene estadístico local",
            "it has no neighbours with data: it has no local statistic");

    static final LocalText TOTAL = new LocalText(
            "Este indicador es un total: el patrón puede ser el del tamaño de los territorios. Para comparar condiciones use una tasa.",
            "This indicator is a total: the pattern may be that of the size of the territories. To compare conditions use a rate.");

    static final LocalText TOTAL_UNWEIGHTED = new LocalText(
            "Este indicador es un total: la medida dice cuán concentrado está en pocos territorios, no cuán desigual es la condición de la gente. Para eso use una tasa.",
            "This indicator is a total: the measure tells how concentrated it is in few territories, not how unequal people’s condition is. For that use a rate.");

    static final LocalText TOTAL_NO_WEIGHT = new LocalText(
            "un total no se pondera por población: primero habría que dividirlo por ella",
            "a total is not weighted by population: it would first have to be divided by it");

    static final LocalText NO_WEIGHT_INDICATOR = new LocalText(
            "ni el indicador ni el paquete nombran una población con qué ponderar",
            "neither the indicator nor the pack names a population to weight with");

    static final LocalText CLUSTER_METHOD = new LocalText(
            "Pesos estandarizados por fila; los territorios sin dato se dejan fuera antes de buscar vecinos y los que quedan sin vecinos no tienen estadístico local. I de Moran global; I local de Anselin con m₂ = Σz²/n. Valores p de dos colas por permutación (condicional en lo local): 2 (r + 1) / (m + 1), con r permutaciones de m en la cola más rara. La corrección fdr es la de Benjamini y Hochberg sobre todos los territorios probados. Gi* con pesos binarios e incluyendo al propio territorio; su p es el de la normal.",
            "Row-standardised weights; territories without data are left out before neighbours are looked for, and those left without neighbours have no local statistic. Global Moran’s I; Anselin’s local I with m₂ = Σz²/n. Two-sided p-values by permutation (conditional for the local ones): 2 (r + 1) / (m + 1), with r permutations of m in the rarer tail. The correction fdr is that of Benjamini and Hochberg over all territories tested. Gi* with binary weights, the territory itself included; its p is that of the normal distribution.");

    static final LocalText INEQUALITY_METHOD = new LocalText(
            "Cada territorio cuenta con el mismo valor para toda su gente: no se ve la desigualdad dentro de él. Gini: Σᵢ Σⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ). Theil T = Σ (wᵢ/W)(xᵢ/μ) ln(xᵢ/μ) = parte dentro de las regiones + parte entre ellas. Coeficiente de variación: desviación estándar ponderada / media ponderada. Sin ponderar, cada territorio pesa uno. La desigualdad de una carencia y la de su complemento (con y sin servicio) no son iguales.",
            "Each territory counts with one value for all its people: inequality inside it is not seen. Gini: Σᵢ Σⱼ wᵢ wⱼ |xᵢ − xⱼ| / (2 W² μ). Theil T = Σ (wᵢ/W)(xᵢ/μ) ln(xᵢ/μ) = part within regions + part between them. Coefficient of variation: weighted standard deviation / weighted mean. Unweighted, each territory weighs one. The inequality of a lack and that of its complement (with and without a service) differ.");

    static final List<String> CLUSTER_CITATIONS = List.of(
            "Moran, P. A. P. (1950). Notes on continuous stochastic phenomena. Biometrika 37.",
            "Cliff, A. D. & Ord, J. K. (1981). Spatial Processes. Pion, pp. 17–21, 42–46.",
            "Anselin, L. (1995). Local indicators of spatial association, LISA. Geographical Analysis 27 (2).",
            "Ord, J. K. & Getis, A. (1995). Local spatial autocorrelation statistics. Geographical Analysis 27 (4).",
            "Benjamini, Y. & Hochberg, Y. (1995). Controlling the false discovery rate. J. R. Statist. Soc. B 57 (1).",
            "Caldas de Castro, M. & Singer, B. H. (2006). Controlling the false discovery rate in local statistics. Geographical Analysis 38 (2).",
            "Davison, A. C. & Hinkley, D. V. (1997). Bootstrap Methods and their Application. Cambridge, § 4.2.");

    static final List<String> INEQUALITY_CITATIONS = List.of(
            "Gini, C. (1912). Variabilità e mutabilità.",
            "Lorenz, M. O. (1905). Methods of measuring the concentration of wealth. Publ. Am. Stat. Assoc. 9 (70).",
            "Theil, H. (1967). Economics and Information Theory. North-Holland, ch. 4.",
            "Shorrocks, A. F. (1980). The class of additively decomposable inequality measures. Econometrica 48 (3).",
            "Williamson, J. G. (1965). Regional inequality and the process of national development. Econ. Dev. Cult. Change 13 (4).",
            "Barro, R. J. & Sala-i-Martin, X. (1992). Convergence. J. Political Economy 100 (2).",
            "Cowell, F. A. (2011). Measuring Inequality. Oxford University Press.");

    /** So many places are named. */
    private static final int MOST_NAMES = 25;

    private PatternText() {}

    static LocalText obstacle(ClusterAnalysis.Obstacle obstacle, int known) {
        return switch (obstacle) {
            case NO_VALUES ->
                new LocalText("ningún territorio tiene dato en este periodo", "no territory has data in this period");
            case TOO_FEW ->
                new LocalText(
                        "los territorios con dato son %d y hacen falta %d al menos".formatted(known, Moran.FEWEST),
                        "the territories with data are %d and at least %d are needed".formatted(known, Moran.FEWEST));
            case ALL_EQUAL ->
                new LocalText(
                        "todos los territorios tienen el mismo valor: no hay variación que pueda tener un patrón",
                        "all territories have the same value: there is no variation that could have a pattern");
            case NOBODY_HAS_NEIGHBOURS ->
                new LocalText(
                        "ningún territorio con dato tiene un vecino con dato",
                        "no territory with data has a neighbour with data");
        };
    }

    static LocalText fewerThanNearest(int nearest, int known) {
        return new LocalText(
                "se pidieron %d vecinos cercanos y solo hay %d territorios con dato".formatted(nearest, known),
                "%d nearest neighbours were asked for and only %d territories have data".formatted(nearest, known));
    }

    static LocalText smallN(int known, int few) {
        return new LocalText(
                "Son solo %d territorios (aquí se advierte por debajo de %d): un patrón real puede pasar inadvertido y uno aparente puede deberse a dos o tres casos. Tómelo como indicio, no como prueba."
                        .formatted(known, few),
                "There are only %d territories (this system warns below %d): a real pattern may go unnoticed and an apparent one may rest on two or three cases. Take it as a hint, not as proof."
                        .formatted(known, few));
    }

    static LocalText uncorrected(int tests, double alpha) {
        long byChance = Math.round(tests * alpha);
        return new LocalText(
                "Sin corrección por pruebas múltiples: de %d pruebas, unas %d saldrían significativas por puro azar."
                        .formatted(tests, byChance),
                "Without correction for multiple tests: of %d tests about %d would come out significant by mere chance."
                        .formatted(tests, byChance));
    }

    static LocalText missing(List<String> names, int total) {
        return new LocalText(
                "Sin dato, y por eso fuera del cálculo, %d de %d: %s."
                        .formatted(names.size(), total, joined(names, Language.ES)),
                "Without data and so left out, %d of %d: %s."
                        .formatted(names.size(), total, joined(names, Language.EN)));
    }

    static LocalText islands(List<String> names) {
        return new LocalText(
                "Sin vecinos con dato, y por eso sin estadístico local: %s. Su valor sí cuenta en la media."
                        .formatted(joined(names, Language.ES)),
                "Without neighbours that have data and so without a local statistic: %s. Their value does count in the mean."
                        .formatted(joined(names, Language.EN)));
    }

    static LocalText noSeat(List<String> names) {
        return new LocalText(
                "Sin cabecera conocida, medidos desde el centro de su mayor círculo inscrito: %s."
                        .formatted(joined(names, Language.ES)),
                "Without a known seat, measured from the centre of their largest inscribed circle: %s."
                        .formatted(joined(names, Language.EN)));
    }

    static LocalText undefined(Inequality.Undefined undefined) {
        return switch (undefined) {
            case ONE_TERRITORY ->
                new LocalText(
                        "hacen falta al menos dos territorios con dato",
                        "at least two territories with data are needed");
            case NEGATIVE_VALUES ->
                new LocalText(
                        "hay valores negativos: Gini, curva de Lorenz y Theil no están definidos",
                        "there are negative values: Gini, Lorenz curve and Theil are not defined");
            case ZERO_MEAN ->
                new LocalText(
                        "todos los valores son cero: no hay nada que repartir",
                        "all values are zero: there is nothing to share out");
        };
    }

    static LocalText noWeight(Indicator weight, String period, Breakdown breakdown, List<String> periods) {
        if (periods.isEmpty()) {
            return new LocalText(
                    "«%s» no se tiene para esta desagregación (%s)"
                            .formatted(weight.definition().name().es(), breakdown.id()),
                    "“%s” is not known for this breakdown (%s)"
                            .formatted(weight.definition().name().in(Language.EN), breakdown.id()));
        }
        return new LocalText(
                "«%s» no se tiene para %s sino para %s, y no se usa la de otro año"
                        .formatted(weight.definition().name().es(), period, String.join(", ", periods)),
                "“%s” is not known for %s but for %s, and that of another year is not used"
                        .formatted(weight.definition().name().in(Language.EN), period, String.join(", ", periods)));
    }

    static LocalText weightMissing(Indicator weight, String period, List<String> names) {
        return new LocalText(
                "a «%s», %s, le faltan: %s"
                        .formatted(weight.definition().name().es(), period, joined(names, Language.ES)),
                "“%s”, %s, lacks: %s"
                        .formatted(weight.definition().name().in(Language.EN), period, joined(names, Language.EN)));
    }

    static LocalText changingTerritories(int fewest, int most) {
        return new LocalText(
                "No todos los periodos tienen los mismos territorios (de %d a %d con dato): una parte del cambio puede venir de ahí."
                        .formatted(fewest, most),
                "Not all periods have the same territories (%d to %d with data): part of the change may come from that."
                        .formatted(fewest, most));
    }

    static LocalText breaks(String periods) {
        return new LocalText(
                "Entre %s cambió la medición: no se comparan a través de ese corte.".formatted(periods),
                "Between %s the measurement changed: do not compare across that break.".formatted(periods));
    }

    static String joined(List<String> names, Language language) {
        int more = names.size() - MOST_NAMES;
        String listed = String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMES)));
        if (more <= 0) {
            return listed;
        }
        return listed + (language == Language.ES ? " y %d más" : " and %d more").formatted(more);
    }
}
