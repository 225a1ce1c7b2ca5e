package co.territoria.ingest;

import co.territoria.composite.Composites;
import co.territoria.composite.Goalposts;
import co.territoria.composite.Mean;
import co.territoria.composite.MissingRule;
import co.territoria.composite.Normalisation;
import co.territoria.composite.Recipe;
import co.territoria.composite.RecipeFault;
import co.territoria.composite.Weighting;
import co.territoria.indicator.Direction;
import co.territoria.indicator.IndicatorCode;
import co.territoria.store.Datasets;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Each file {@code indices/<code>.yaml} is a recipe and a dataset of its own. */
@Component
@Order(46)
final class CompositeKind implements DatasetKind {

    private static final String FOLDER = "indices/";

    /** So that a layer can be called after it. */
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9_]{0,59}");

    /** Last word of the address that tries a recipe out. */
    private static final String RESERVED = "compute";

    private final Composites composites;

    CompositeKind(Composites composites) {
        this.composites = composites;
    }

    /** A recipe as it is written. */
    record File(
            Yaml.@Nullable Text name,
            Yaml.@Nullable Text description,
            Yaml.@Nullable Text note,
            @Nullable String normalisation,
            @Nullable String weights,
            @Nullable String mean,
            @Nullable String missing,
            @Nullable Integer atLeast,
            @Nullable List<Part> components) {}

    /** A component as it is written. */
    record Part(
            Yaml.@Nullable Text name,
            @Nullable String indicator,
            @Nullable String breakdown,
            @Nullable String period,
            @Nullable String direction,
            @Nullable Double weight,
            @Nullable List<Double> goalposts,
            @Nullable Boolean log,
            Yaml.@Nullable Text note,
            Yaml.@Nullable Text awaits) {}

    @Override
    public String kind() {
        return "indices";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        return pack.in(FOLDER).stream()
                .filter(file -> file.name().endsWith(".yaml"))
                .map(file -> new Delivery(Composites.datasetOf(file.stem()), List.of(file)))
                .toList();
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        DataFile file = delivery.files().get(0);
        Optional<Recipe> recipe = Yaml.read(file, File.class, notices)
                .flatMap(written -> new Reading(file, notices).recipe(file.stem(), written));
        recipe.ifPresent(
                read -> composites.check(pack.pack(), read).forEach(fault -> told(fault, file.path(), notices)));
        return notices.hasErrors()
                ? Optional.empty()
                : recipe.map(read -> (dataset, version) -> composites.write(dataset, version, read));
    }

    private static void told(RecipeFault fault, String path, Notices notices) {
        String es = fault.message().es();
        String en = fault.message().in(Language.EN);
        switch (fault.severity()) {
            case ERROR -> notices.error(fault.rule(), path, null, fault.field(), es, en);
            case WARNING -> notices.warning(fault.rule(), path, null, fault.field(), es, en);
            case INFORMATION -> notices.information(fault.rule(), path, null, fault.field(), es, en);
        }
    }

    /** Reads one file; what is wrong with its form is told here, what is wrong with its sense by the room. */
    private static final class Reading {

        private final DataFile file;
        private final Notices notices;

        Reading(DataFile file, Notices notices) {
            this.file = file;
            this.notices = notices;
        }

        private void error(String field, String es, String en) {
            notices.error("malformed-index", file.path(), null, field, es, en);
        }

        Optional<Recipe> recipe(String code, File written) {
            LocalText name = Yaml.Text.of(written.name);
            if (!CODE.matcher(code).matches() || code.equals(RESERVED)) {
                error(
                        "code",
                        "el nombre del archivo es el código: minúsculas, cifras y _, y no «compute»; es " + code,
                        "the file name is the code: lower case, digits and _, and not “compute”; it is " + code);
            }
            if (name == null) {
                error("name", "falta el nombre", "the name is missing");
            }
            List<Recipe.Component> components = new ArrayList<>();
            List<Part> parts = written.components == null ? List.of() : written.components;
            for (int i = 0; i < parts.size(); i++) {
                component(parts.get(i), "components[" + (i + 1) + "]").ifPresent(components::add);
            }
            Recipe.Rules rules = new Recipe.Rules(
                    choice(
                            "normalisation",
                            written.normalisation,
                            Normalisation::find,
                            Normalisation.ids(),
                            Normalisation.MINMAX),
                    choice("weights", written.weights, Weighting::find, Weighting.ids(), Weighting.EQUAL),
                    choice("mean", written.mean, Mean::find, Mean.ids(), Mean.ARITHMETIC),
                    choice("missing", written.missing, MissingRule::find, MissingRule.ids(), MissingRule.REFUSE));
            if (rules.missing() == MissingRule.RENORMALISE && written.atLeast == null) {
                error(
                        "atLeast",
                        "con missing: renormalise diga atLeast, cuántos componentes hacen falta",
                        "with missing: renormalise state atLeast, how many components are needed");
            }
            if (notices.hasErrors() || name == null) {
                return Optional.empty();
            }
            return Optional.of(new Recipe(
                    code,
                    name,
                    Yaml.Text.of(written.description),
                    Yaml.Text.of(written.note),
                    rules,
                    written.atLeast == null ? components.size() : written.atLeast,
                    components));
        }

        private Optional<Recipe.Component> component(Part part, String at) {
            if (part.indicator == null || !IndicatorCode.isValid(part.indicator)) {
                error(
                        at + ".indicator",
                        "falta el código del indicador, en minúsculas, cifras y _",
                        "the code of the indicator is missing: lower case, digits and _");
                return Optional.empty();
            }
            Direction direction = part.direction == null
                    ? null
                    : choice(at + ".direction", part.direction, Direction::find, Direction.ids(), Direction.NEUTRAL);
            return Optional.of(new Recipe.Component(
                    Yaml.Text.of(part.name),
                    part.indicator,
                    part.breakdown == null ? Recipe.Component.TOTAL : part.breakdown,
                    part.period == null ? Recipe.Component.LATEST : part.period,
                    direction,
                    part.weight,
                    goalposts(part.goalposts, at),
                    Boolean.TRUE.equals(part.log),
                    Yaml.Text.of(part.note),
                    Yaml.Text.of(part.awaits)));
        }

        private @Nullable Goalposts goalposts(@Nullable List<Double> ends, String at) {
            if (ends == null) {
                return null;
            }
            if (ends.size() != 2 || ends.get(0) == null || ends.get(1) == null || !(ends.get(0) < ends.get(1))) {
                error(
                        at + ".goalposts",
                        "las metas son dos números, el menor primero: [20, 85]",
                        "goalposts are two numbers, the lower first: [20, 85]");
                return null;
            }
            return new Goalposts(ends.get(0), ends.get(1));
        }

        private <T> T choice(
                String field,
                @Nullable String text,
                Function<String, Optional<T>> find,
                List<String> ids,
                T otherwise) {
            if (text == null) {
                return otherwise;
            }
            return find.apply(text).orElseGet(() -> {
                error(
                        field,
                        "«%s» no es ninguno de: %s".formatted(text, String.join(", ", ids)),
                        "“%s” is none of: %s".formatted(text, String.join(", ", ids)));
                return otherwise;
            });
        }
    }
}
