package co.territoria.ogc;

import static org.assertj.core.api.Assertions.assertThat;

import co.territoria.layer.Code;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The requirements of Part 5 on schemas: /req/schemas, /req/core-roles-features, /req/queryables, /req/sortables. */
class LayerSchemaTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final LayerDescription LAYER = layer(GeometryKind.POLYGON);

    private static LayerDescription layer(GeometryKind kind) {
        return new LayerDescription(
                new LayerId("squares"),
                "prueba",
                new LocalText("Cuadrados", "Squares"),
                new LocalText("Cuadrados", "Squares"),
                kind,
                List.of(
                        Field.of("name", FieldType.TEXT, "Nombre", "Name"),
                        new Field(
                                "area_km2",
                                FieldType.NUMBER,
                                new LocalText("Área", "Area"),
                                new LocalText("km²", "km²")),
                        new Field(
                                "people",
                                FieldType.INTEGER,
                                new LocalText("Habitantes", "Inhabitants"),
                                new LocalText("personas", "persons")),
                        Field.of("grade", FieldType.INTEGER, "Grado", "Grade")
                                .withCodes(List.of(
                                        new Code("1", new LocalText("bajo", "low")),
                                        new Code("2", new LocalText("alto", "high")))),
                        Field.of("built", FieldType.DATE, "Construcción", "Built"),
                        Field.of("open", FieldType.BOOLEAN, "Abierto", "Open"),
                        Field.of("towns", FieldType.LIST, "Pueblos", "Towns")),
                new LayerSourceNote(new LocalText("Fuente", null), null, null, null),
                null,
                new LayerDescription.TimeSpan("2015", "2018"),
                0,
                14,
                Map.of(),
                false);
    }

    private static JsonNode schema(LayerSchema schema, LayerDescription layer, Language language) {
        return MAPPER.valueToTree(schema.of(layer, "https://example.org/ogc/collections/squares/x", language));
    }

    @ParameterizedTest
    @EnumSource(LayerSchema.class)
    void isAJsonSchemaOfItsDraft(LayerSchema kind) {
        for (GeometryKind geometry : GeometryKind.values()) {
            JsonNode schema = schema(kind, layer(geometry), Language.ES);

            assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
            assertThat(schema.path("$id").asString()).doesNotContain("?");
            assertThat(schema.path("type").asString()).isEqualTo("object");
            assertThat(schema.path("additionalProperties").asBoolean()).isFalse();
            List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                    .validate(schema.toString(), InputFormat.JSON);
            assertThat(errors).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(LayerSchema.class)
    void eachPropertyHasATypeUnlessItIsAShape(LayerSchema kind) {
        int[] last = {0};
        schema(kind, LAYER, Language.ES).path("properties").forEach(property -> {
            boolean shape = property.path("format").asString("").startsWith("geometry-");
            assertThat(property.has("type")).isEqualTo(!shape);
            assertThat(property.has("$ref")).isFalse();
            assertThat(property.path("title").asString()).isNotBlank();
            assertThat(property.path("x-ogc-propertySeq").asInt()).isEqualTo(++last[0]);
            assertThat(property.propertyNames())
                    .allMatch(name -> name.startsWith("x-ogc-")
                            || List.of("title", "description", "type", "format", "enum", "oneOf", "items", "readOnly")
                                    .contains(name));
        });
    }

    @Test
    void rolesAreGivenOnce() {
        assertThat(schema(LayerSchema.SCHEMA, LAYER, Language.ES).findValuesAsString("x-ogc-role"))
                .containsExactly("id", "primary-geometry");
        assertThat(schema(LayerSchema.QUERYABLES, LAYER, Language.ES).findValuesAsString("x-ogc-role"))
                .contains("primary-geometry", "primary-interval-start", "primary-interval-end")
                .doesNotHaveDuplicates();
    }

    @Test
    void queryablesAreWhatAFilterMayName() {
        assertThat(schema(LayerSchema.QUERYABLES, LAYER, Language.ES)
                        .path("properties")
                        .propertyNames())
                .containsExactlyInAnyOrderElementsOf(LAYER.filterSchema().names());
        assertThat(schema(LayerSchema.QUERYABLES, layer(GeometryKind.NONE), Language.ES)
                        .path("properties")
                        .propertyNames())
                .doesNotContain("geometry");
    }

    @Test
    void sortablesAreNeitherShapesNorLists() {
        assertThat(schema(LayerSchema.SORTABLES, LAYER, Language.ES)
                        .path("properties")
                        .propertyNames())
                .containsExactly("name", "area_km2", "people", "grade", "built", "open");
    }

    @Test
    void codesAreGivenWithWhatTheyMean() {
        JsonNode grade = schema(LayerSchema.SCHEMA, LAYER, Language.EN)
                .path("properties")
                .path("grade");

        assertThat(grade.path("enum").toString()).isEqualTo("[1,2]");
        assertThat(grade.path("oneOf").toString())
                .isEqualTo("[{\"const\":1,\"title\":\"low\"},{\"const\":2,\"title\":\"high\"}]");
    }

    @Test
    void unitsAreInUcumWhereTheyHaveACodeAndInWordsAlways() {
        JsonNode properties = schema(LayerSchema.SCHEMA, LAYER, Language.ES).path("properties");

        assertThat(properties.path("area_km2").path("x-ogc-unit").asString()).isEqualTo("km2");
        assertThat(properties.path("area_km2").path("x-ogc-unitLang").asString())
                .isEqualTo("UCUM");
        assertThat(properties.path("people").has("x-ogc-unit")).isFalse();
        assertThat(properties.path("people").path("description").asString()).isEqualTo("Unidad: personas");
    }
}
