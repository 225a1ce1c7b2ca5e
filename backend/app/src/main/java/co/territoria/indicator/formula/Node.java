package co.territoria.indicator.formula;

import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A part of a formula as it is written. */
sealed interface Node {

    /** Where it stands, from 0. */
    int position();

    /** Collects the inputs that it names. */
    void collect(Collection<Input> inputs);

    /** Works out its unit. */
    Typed type(Names names);

    /** What may be named. */
    interface Names {

        Optional<Unit> unitOf(String name);

        /** What a derived indicator is made of, absent for one that is observed. */
        Optional<Typed> derived(String name);

        Collection<String> all();
    }

    /** A number. */
    record Literal(int position, double number) implements Node {

        @Override
        public void collect(Collection<Input> inputs) {}

        @Override
        public Typed type(Names names) {
            return Typed.number(number);
        }
    }

    /** An indicator or a measure of the territory. */
    record Name(int position, Input input) implements Node {

        @Override
        public void collect(Collection<Input> inputs) {
            inputs.add(input);
        }

        @Override
        public Typed type(Names names) {
            Optional<Typed> derived = names.derived(input.name());
            if (derived.isPresent()) {
                if (input.breakdown() != null) {
                    throw new FormulaFault(
                            "syntax",
                            position,
                            "«%s» se calcula con fórmula: la desagregación se escribe en sus propios indicadores"
                                    .formatted(input.name()),
                            "“%s” is computed by a formula: breakdowns are written in its own indicators"
                                    .formatted(input.name()));
                }
                return derived.get();
            }
            Unit unit = names.unitOf(input.name()).orElseThrow(() -> unknown(names.all()));
            return Typed.input(input, unit);
        }

        private FormulaFault unknown(Collection<String> all) {
            List<String> nearest = Nearest.to(input.name(), all);
            String es = nearest.isEmpty() ? "" : " ¿Quiso decir %s?".formatted(String.join(", ", nearest));
            String en = nearest.isEmpty() ? "" : " Did you mean %s?".formatted(String.join(", ", nearest));
            return new FormulaFault(
                    "unknown-name",
                    position,
                    new LocalText(
                            "ningún indicador tiene el código «%s».%s".formatted(input.name(), es),
                            "no indicator has the code “%s”.%s".formatted(input.name(), en)),
                    nearest);
        }
    }

    /** Minus. */
    record Negative(int position, Node of) implements Node {

        @Override
        public void collect(Collection<Input> inputs) {
            of.collect(inputs);
        }

        @Override
        public Typed type(Names names) {
            Typed typed = of.type(names);
            return new Typed(
                    typed.unit(), typed.free(), values -> typed.at(values).map(value -> -value));
        }
    }

    /** One of the four operations; {@code position} is that of its sign. */
    record Operation(int position, char sign, Node left, Node right) implements Node {

        @Override
        public void collect(Collection<Input> inputs) {
            left.collect(inputs);
            right.collect(inputs);
        }

        @Override
        public Typed type(Names names) {
            Typed first = left.type(names);
            Typed second = right.type(names);
            return switch (sign) {
                case '+', '-' -> sum(first, second);
                case '*' -> product(first, second);
                default -> quotient(first, second);
            };
        }

        private Typed sum(Typed first, Typed second) {
            Typed one = first.free() && !second.free() ? first.taking(second.unit()) : first;
            Typed two = second.free() && !first.free() ? second.taking(first.unit()) : second;
            if (!one.unit().isLike(two.unit())) {
                throw new FormulaFault(
                        "unit-clash",
                        position,
                        "no se puede %s «%s» y «%s»: son unidades distintas"
                                .formatted(sign == '+' ? "sumar" : "restar", one.unit(), two.unit()),
                        "“%s” and “%s” cannot be %s: their units differ"
                                .formatted(one.unit(), two.unit(), sign == '+' ? "added" : "subtracted"));
            }
            int factor = sign == '+' ? 1 : -1;
            return new Typed(one.unit(), first.free() && second.free(), values -> one.at(values)
                    .with(two.at(values), (a, b) -> Amount.of(a + factor * b)));
        }

        private static Typed product(Typed first, Typed second) {
            Unit unit = first.free()
                    ? second.unit()
                    : second.free() ? first.unit() : first.unit().times(second.unit());
            return new Typed(unit, first.free() && second.free(), values -> first.at(values)
                    .with(second.at(values), (a, b) -> Amount.of(a * b)));
        }

        private static Typed quotient(Typed first, Typed second) {
            Unit unit = second.free() ? first.unit() : first.unit().over(second.unit(), 1);
            return new Typed(unit, first.free() && second.free(), values -> first.at(values)
                    .with(second.at(values), Call::divided));
        }
    }

    /** A function. */
    record Call(int position, String function, List<Node> arguments) implements Node {

        /** Name → how many arguments at least and at most. */
        static final Map<String, int[]> FUNCTIONS = Map.of(
                "ratio", new int[] {2, 2},
                "percent", new int[] {2, 2},
                "per_1000", new int[] {2, 2},
                "per_10000", new int[] {2, 2},
                "per_100000", new int[] {2, 2},
                "change", new int[] {1, 2},
                "growth", new int[] {1, 2},
                "share", new int[] {1, 1},
                "share_of_root", new int[] {1, 1});

        private static final int MOST_PERIODS = 40;

        private static final LocalText BY_ZERO = new LocalText("división por cero", "division by zero");
        private static final LocalText NO_GROWTH = new LocalText(
                "no hay crecimiento desde un valor nulo o negativo", "there is no growth from a value of zero or less");

        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public void collect(Collection<Input> inputs) {
            arguments.forEach(argument -> argument.collect(inputs));
        }

        @Override
        public Typed type(Names names) {
            return switch (function) {
                case "ratio" -> rate(names, 1);
                case "percent" -> rate(names, 100);
                case "per_1000" -> rate(names, 1_000);
                case "per_10000" -> rate(names, 10_000);
                case "per_100000" -> rate(names, 100_000);
                case "change" -> change(names);
                case "growth" -> growth(names);
                case "share" -> share(names, Values::parent);
                default -> share(names, Values::root);
            };
        }

        static Amount divided(double over, double under) {
            return under == 0 ? Amount.missing(BY_ZERO) : Amount.of(over / under);
        }

        private Typed rate(Names names, double per) {
            Typed over = arguments.get(0).type(names);
            Typed under = arguments.get(1).type(names);
            return new Typed(over.unit().over(under.unit(), per), false, values -> over.at(values)
                    .with(under.at(values), Call::divided));
        }

        private Typed change(Names names) {
            Typed of = notFree(names);
            int back = back(names);
            return new Typed(of.unit(), false, values -> of.at(values)
                    .with(of.at(values.before(back)), (now, before) -> Amount.of(now - before)));
        }

        private Typed growth(Names names) {
            Typed of = notFree(names);
            int back = back(names);
            return new Typed(
                    new Unit(1, 100, null, java.util.Collections.emptySortedMap(), false), false, values -> of.at(
                                    values)
                            .with(
                                    of.at(values.before(back)),
                                    (now, before) -> before > 0
                                            ? Amount.of((now - before) / before)
                                            : Amount.missing(NO_GROWTH)));
        }

        private Typed share(Names names, UnaryOperator<Values> whole) {
            Typed of = notFree(names);
            if (!of.unit().isAmount()) {
                throw new FormulaFault(
                        "unit-clash",
                        position,
                        "%s necesita una cantidad cuyas partes suman el todo; «%s» no lo es"
                                .formatted(function, of.unit()),
                        "%s needs an amount whose parts add up to the whole; “%s” is none"
                                .formatted(function, of.unit()));
            }
            return new Typed(of.unit().over(of.unit(), 100), false, values -> of.at(values)
                    .with(of.at(whole.apply(values)), Call::divided));
        }

        private Typed notFree(Names names) {
            Typed of = arguments.get(0).type(names);
            if (of.free()) {
                throw new FormulaFault(
                        "unit-clash",
                        arguments.get(0).position(),
                        "%s necesita un indicador, no un número".formatted(function),
                        "%s needs an indicator, not a number".formatted(function));
            }
            return of;
        }

        private int back(Names names) {
            if (arguments.size() == 1) {
                return 1;
            }
            Node given = arguments.get(1);
            if (given instanceof Literal literal
                    && literal.number == Math.rint(literal.number)
                    && literal.number >= 1
                    && literal.number <= MOST_PERIODS) {
                return (int) literal.number;
            }
            throw new FormulaFault(
                    "syntax",
                    given.position(),
                    "cuántos periodos atrás: un entero de 1 a %d".formatted(MOST_PERIODS),
                    "how many periods back: a whole number from 1 to %d".formatted(MOST_PERIODS));
        }
    }
}
