package co.territoria.indicator;

import co.territoria.indicator.formula.Formula;
import co.territoria.indicator.formula.FormulaFault;
import co.territoria.indicator.formula.Input;
import co.territoria.web.ApiProblem;
import co.territoria.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Checks a formula without keeping it: its unit and inputs, or where and why it cannot be used. */
@RestController
@RequestMapping("/api/v1/formulas")
class FormulaController {

    private final Indicators indicators;
    private final IndicatorValues values;

    FormulaController(Indicators indicators, IndicatorValues values) {
        this.indicators = indicators;
        this.values = values;
    }

    /**
     * @param unit   that the formula gives, in words of the data; absent when it cannot be used
     * @param inputs that it names
     */
    record FormulaJson(
            String expression,
            boolean valid,
            @Nullable String unit,
            List<String> inputs,
            @Nullable FaultJson error) {}

    /** @param position of the character where it goes wrong, from 1 */
    record FaultJson(String code, int position, String detail, List<String> nearest) {}

    @GetMapping
    FormulaJson check(
            @RequestParam(required = false) @Nullable String expression,
            @RequestParam(required = false) @Nullable String within,
            Language language) {
        if (expression == null || expression.isBlank()) {
            throw ApiProblem.invalidParameter(
                    "expression",
                    expression,
                    new co.territoria.web.LocalText(
                            "Falta la fórmula, por ejemplo expression=percent(a, b).",
                            "The formula is missing, for example expression=percent(a, b)."));
        }
        String pack = values.within(within).pack();
        try {
            Formula formula = Formula.of(expression, FormulaUnits.of(indicators.list(pack)));
            return new FormulaJson(
                    expression,
                    true,
                    formula.unit().toString(),
                    formula.inputs().stream().map(Input::toString).toList(),
                    null);
        } catch (FormulaFault fault) {
            return new FormulaJson(
                    expression,
                    false,
                    null,
                    List.of(),
                    new FaultJson(
                            fault.code(), fault.position() + 1, fault.detail().in(language), fault.nearest()));
        }
    }
}
