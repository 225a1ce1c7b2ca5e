package co.territoria.indicator.formula;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A formula over indicators, checked: it can be read, every name is known and the units fit.
 *
 * <p>A missing input makes the result missing, with the reason; so does a division by zero. Pure.
 */
public final class Formula {

    private final String text;
    private final SortedSet<Input> inputs;
    private final Typed typed;
    private final Unit unit;

    private Formula(String text, SortedSet<Input> inputs, Typed typed, Unit unit) {
        this.text = text;
        this.inputs = inputs;
        this.typed = typed;
        this.unit = unit;
    }

    /**
     * The inputs that a formula names, whether or not they exist.
     *
     * @throws FormulaFault when it cannot be read
     */
    public static SortedSet<Input> inputsOf(String text) {
        SortedSet<Input> inputs = new TreeSet<>();
        Parser.parse(text).collect(inputs);
        return inputs;
    }

    /**
     * Reads and checks a formula.
     *
     * @param units of every indicator that may be named, by code
     * @throws FormulaFault that says where and why it cannot be used
     */
    public static Formula of(String text, Map<String, Unit> units) {
        return of(text, units, Map.of());
    }

    /**
     * Reads and checks a formula that may be made of others.
     *
     * @param derived formulas that may be named, by code; their inputs become inputs of this one
     */
    public static Formula of(String text, Map<String, Unit> units, Map<String, Formula> derived) {
        Node root = Parser.parse(text);
        SortedSet<Input> inputs = new TreeSet<>();
        root.collect(inputs);
        Typed typed = root.type(new Node.Names() {
            @Override
            public Optional<Unit> unitOf(String name) {
                return Optional.ofNullable(units.get(name));
            }

            @Override
            public Optional<Typed> derived(String name) {
                return Optional.ofNullable(derived.get(name)).map(formula -> formula.typed.withUnit(formula.unit));
            }

            @Override
            public Collection<String> all() {
                SortedSet<String> all = new TreeSet<>(units.keySet());
                all.addAll(derived.keySet());
                return all;
            }
        });
        for (Input input : List.copyOf(inputs)) {
            Formula inner = derived.get(input.name());
            if (inner != null) {
                inputs.remove(input);
                inputs.addAll(inner.inputs);
            }
        }
        if (inputs.stream().allMatch(Input::isOfTerritory)) {
            throw new FormulaFault(
                    "syntax", 0, "la fórmula no nombra ningún indicador", "the formula names no indicator");
        }
        return new Formula(text, inputs, typed, typed.unit());
    }

    /**
     * The same formula with its result in a declared unit: thousands and millions are converted, everything else must
     * fit.
     *
     * @throws FormulaFault {@code unit-clash} when the formula gives something else
     */
    public Formula in(Unit declared) {
        if (!unit.isLike(declared)) {
            boolean share = unit.isProportion() && declared.isPercentage();
            throw new FormulaFault(
                    "unit-clash",
                    0,
                    "la fórmula da «%s» y el indicador se declara en «%s»%s"
                            .formatted(unit, declared, share ? "; un porcentaje se escribe percent(a, b)" : ""),
                    "the formula gives “%s” and the indicator is declared in “%s”%s"
                            .formatted(unit, declared, share ? "; a percentage is written percent(a, b)" : ""));
        }
        return new Formula(text, inputs, typed, declared);
    }

    public String text() {
        return text;
    }

    /** In order of name. */
    public SortedSet<Input> inputs() {
        return new TreeSet<>(inputs);
    }

    public Unit unit() {
        return unit;
    }

    /** The result at one place and period, in {@link #unit()}. */
    public Amount value(Values values) {
        return typed.at(values).map(unit::fromPlain);
    }

    /**
     * An order in which each formula comes after those that it needs.
     *
     * @param needs names that each one is computed from; names that are no key are given
     * @throws FormulaFault {@code cycle} that names the cycle
     */
    public static List<String> order(Map<String, ? extends Collection<String>> needs) {
        Map<String, Boolean> done = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        for (String name : needs.keySet()) {
            visit(name, needs, done, order, new ArrayList<>());
        }
        return order;
    }

    private static void visit(
            String name,
            Map<String, ? extends Collection<String>> needs,
            Map<String, Boolean> done,
            List<String> order,
            List<String> path) {
        Collection<String> its = needs.get(name);
        if (its == null || done.getOrDefault(name, false)) {
            return;
        }
        int before = path.indexOf(name);
        if (before >= 0) {
            List<String> cycle = new ArrayList<>(path.subList(before, path.size()));
            cycle.add(name);
            String written = String.join(" → ", cycle);
            throw new FormulaFault(
                    "cycle",
                    0,
                    new LocalText(
                            "las fórmulas se necesitan unas a otras: %s".formatted(written),
                            "the formulas need each other: %s".formatted(written)),
                    List.copyOf(cycle));
        }
        path.add(name);
        for (String needed : its) {
            visit(needed, needs, done, order, path);
        }
        path.remove(path.size() - 1);
        done.put(name, true);
        order.add(name);
    }
}
