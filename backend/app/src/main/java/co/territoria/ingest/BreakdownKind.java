package co.territoria.ingest;

import co.territoria.indicator.Breakdown;
import co.territoria.indicator.BreakdownAxes;
import co.territoria.indicator.BreakdownAxes.Axis;
import co.territoria.indicator.BreakdownAxes.Category;
import co.territoria.indicator.Indicators;
import co.territoria.store.Datasets;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code breakdowns.yaml}: the axes that values of the pack are broken down by, besides those that every pack has. */
@Component
@Order(35)
final class BreakdownKind implements DatasetKind {

    private static final String FILE = "breakdowns.yaml";

    private final Indicators indicators;

    BreakdownKind(Indicators indicators) {
        this.indicators = indicators;
    }

    /** The YAML as it is written. */
    record AxesYaml(@Nullable List<AxisYaml> axes) {}

    record AxisYaml(
            @Nullable String id,
            Yaml.@Nullable Text name,
            @Nullable List<CategoryYaml> categories) {}

    record CategoryYaml(@Nullable String id, Yaml.@Nullable Text name) {}

    @Override
    public String kind() {
        return "breakdowns";
    }

    @Override
    public List<Delivery> find(PackFiles pack) {
        return pack.find(FILE).map(file -> new Delivery("breakdowns", List.of(file))).stream()
                .toList();
    }

    @Override
    public Optional<Datasets.RowWriter> read(PackFiles pack, Delivery delivery, Notices notices) {
        DataFile file = delivery.files().get(0);
        return Yaml.read(file, AxesYaml.class, notices)
                .map(yaml -> axes(yaml, file, notices))
                .filter(axes -> !notices.hasErrors())
                .map(axes -> (dataset, version) ->
                        indicators.writeAxes(dataset, version, pack.pack(), new BreakdownAxes(axes)));
    }

    /** The axes that every pack has, unless declared anew, and then those of the file. */
    private static List<Axis> axes(AxesYaml yaml, DataFile file, Notices notices) {
        List<Axis> declared = new ArrayList<>();
        List<AxisYaml> written = yaml.axes() == null ? List.of() : yaml.axes();
        for (int i = 0; i < written.size(); i++) {
            axis(written.get(i), "axes[%d]".formatted(i), file, notices).ifPresent(declared::add);
        }
        if (written.isEmpty()) {
            notices.error("missing-value", file.path(), null, "axes", "no declara ningún eje", "declares no axis");
        }
        Set<String> ids = new HashSet<>();
        declared.forEach(axis -> {
            if (!ids.add(axis.id())) {
                duplicate("axes", axis.id(), file, notices);
            }
        });
        List<Axis> all = new ArrayList<>(BreakdownAxes.DEFAULT.axes().stream()
                .filter(axis -> !ids.contains(axis.id()))
                .toList());
        all.addAll(declared);
        Map<String, String> axisOf = new HashMap<>();
        all.forEach(axis -> axis.categories().forEach(category -> {
            if (axisOf.put(category.id(), axis.id()) != null) {
                duplicate("axes.categories", category.id(), file, notices);
            }
        }));
        return all;
    }

    private static Optional<Axis> axis(AxisYaml yaml, String field, DataFile file, Notices notices) {
        List<Category> categories = new ArrayList<>();
        List<CategoryYaml> written = yaml.categories() == null ? List.of() : yaml.categories();
        for (int i = 0; i < written.size(); i++) {
            CategoryYaml category = written.get(i);
            String place = "%s.categories[%d]".formatted(field, i);
            Optional<String> id = id(category.id(), place, file, notices);
            Optional<LocalText> name = name(category.name(), place, file, notices);
            if (id.isPresent() && name.isPresent()) {
                categories.add(new Category(id.get(), name.get()));
            }
        }
        if (written.isEmpty()) {
            notices.error(
                    "missing-value",
                    file.path(),
                    null,
                    field + ".categories",
                    "el eje no tiene categorías",
                    "the axis has no categories");
        }
        Optional<String> id = id(yaml.id(), field, file, notices);
        Optional<LocalText> name = name(yaml.name(), field, file, notices);
        return id.isPresent() && name.isPresent()
                ? Optional.of(new Axis(id.get(), name.get(), categories))
                : Optional.empty();
    }

    private static Optional<String> id(@Nullable String id, String field, DataFile file, Notices notices) {
        if (id == null || !Breakdown.isValidId(id) || id.equals(Breakdown.TOTAL.id())) {
            notices.error(
                    "invalid-id",
                    file.path(),
                    null,
                    field + ".id",
                    "«%s» no es un identificador: minúsculas sin tilde, cifras y «_», 40 como máximo, y no «total»"
                            .formatted(id == null ? "" : id),
                    "“%s” is no id: lower-case letters, digits and “_”, 40 at most, and not “total”"
                            .formatted(id == null ? "" : id));
            return Optional.empty();
        }
        return Optional.of(id);
    }

    private static Optional<LocalText> name(Yaml.@Nullable Text text, String field, DataFile file, Notices notices) {
        LocalText name = Yaml.Text.of(text);
        if (name == null) {
            notices.error(
                    "missing-value",
                    file.path(),
                    null,
                    field + ".name.es",
                    "falta el nombre en español",
                    "the name in Spanish is missing");
        }
        return Optional.ofNullable(name);
    }

    private static void duplicate(String field, String id, DataFile file, Notices notices) {
        notices.error(
                "duplicate-key",
                file.path(),
                null,
                field,
                "«%s» está dos veces; los identificadores de las categorías son únicos entre todos los ejes"
                        .formatted(id),
                "“%s” is there twice; ids of categories are unique over all axes".formatted(id));
    }
}
