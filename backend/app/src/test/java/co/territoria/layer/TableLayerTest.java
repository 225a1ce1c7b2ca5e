package co.territoria.layer;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableLayerTest {

    private record Thing(String code, LocalText name, List<String> tags) {}

    private final TableLayer<Thing> table = new TableLayer<>(Thing::code)
            .text("code", "Código", "Code", Thing::code)
            .texts("name", "Nombre", "Name", Thing::name)
            .list("tags", "Etiquetas", "Tags", Thing::tags)
            .whole("size", "Tamaño", "Size", thing -> null);

    private final Layer layer = table.of(
            LayerDescription.ofTable(
                    new LayerId("things"),
                    "test",
                    new LocalText("Cosas", "Things"),
                    new LocalText("Cosas de prueba", "Test things"),
                    table.fields(),
                    new LayerSourceNote(new LocalText("Fuente", "Source"), null, null, null),
                    false),
            () -> "1",
            () -> List.of(
                    new Thing("b", new LocalText("Uno", "One"), List.of("x", "y")),
                    new Thing("a", new LocalText("Dos", null), List.of()),
                    new Thing("b", new LocalText("Tres", null), List.of("z"))));

    @Test
    void tellsItsColumnsAsFieldsAndHasNoShapes() {
        assertThat(layer.description().fields())
                .extracting(Field::name)
                .containsExactly("code", "name", "name_en", "tags", "size");
        assertThat(layer.description().geometry()).isEqualTo(GeometryKind.NONE);
        assertThat(layer.description().extent()).isNull();
        assertThat(layer.description().filterSchema().names())
                .containsExactly("code", "name", "name_en", "tags", "size");
    }

    @Test
    void answersByIdAndKeepsMissingApart() {
        List<Feature> rows = new ArrayList<>();
        layer.stream(FeatureQuery.all(), rows::add);

        assertThat(rows).extracting(Feature::id).containsExactly("a", "b", "b-2");
        assertThat(rows.get(0).properties())
                .containsEntry("name", "Dos")
                .containsEntry("name_en", null)
                .containsEntry("tags", List.of())
                .containsEntry("size", null);
        assertThat(rows.get(0).geometry()).isNull();
        assertThat(layer.count(new FeatureQuery(null, null, Map.of("code", "b"), null, 10)))
                .isEqualTo(2);
    }
}
