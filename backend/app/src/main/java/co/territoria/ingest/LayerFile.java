package co.territoria.ingest;

import co.territoria.geo.BoundingBox;
import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.LocalText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code layer.yaml} and {@code style.json} of a layer made of files. */
final class LayerFile {

    private static final Map<String, FieldType> TYPES = Map.of(
            "string", FieldType.TEXT,
            "number", FieldType.NUMBER,
            "integer", FieldType.INTEGER,
            "boolean", FieldType.BOOLEAN);

    private static final List<String> GEOMETRIES = List.of("point", "line", "polygon");

    /** Finer tiles are not made; clients enlarge. */
    private static final int FINEST_ZOOM = 18;

    private static final int FINEST_ZOOM_IN_FILES = 22;

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][a-z0-9_]{0,59}");

    private final DataFile file;
    private final Notices notices;

    private LayerFile(DataFile file, Notices notices) {
        this.file = file;
        this.notices = notices;
    }

    /**
     * What a layer's files say of it, without its features.
     *
     * @param idField property that must equal the feature's id, absent when none is declared
     * @param extent  where all features must lie, absent when none is declared
     */
    record Definition(
            LayerDescription description,
            @Nullable String idField,
            @Nullable Envelope extent) {

        /** The description with the box of its features. */
        LayerDescription of(List<Feature> features) {
            Envelope box = new Envelope();
            for (Feature feature : features) {
                if (feature.geometry() != null) {
                    box.expandToInclude(feature.geometry().getEnvelopeInternal());
                }
            }
            LayerDescription d = description;
            return new LayerDescription(
                    d.id(),
                    d.pack(),
                    d.title(),
                    d.description(),
                    d.geometry(),
                    d.fields(),
                    d.source(),
                    box.isNull() ? null : BoundingBox.of(box),
                    null,
                    d.minZoom(),
                    d.maxZoom(),
                    d.style(),
                    d.example(),
                    d.metadata());
        }
    }

    /**
     * The definition; absent when a notice says what is wrong with it.
     *
     * @param folder  name of the layer's folder
     * @param prefix  of the published id, empty in the default pack
     */
    static Optional<Definition> read(
            String pack,
            boolean example,
            String folder,
            String prefix,
            DataFile yaml,
            @Nullable DataFile style,
            Notices notices) {
        return new LayerFile(yaml, notices).read(pack, example, folder, prefix, style);
    }

    private Optional<Definition> read(
            String pack, boolean example, String folder, String prefix, @Nullable DataFile styleFile) {
        Optional<LayerYaml> read = Yaml.read(file, LayerYaml.class, notices);
        if (read.isEmpty()) {
            return Optional.empty();
        }
        LayerYaml yaml = read.get();
        int before = notices.errors();
        if (!folder.equals(yaml.id())) {
            error(
                    "layer-id-differs",
                    "id",
                    "el id es «%s» y la carpeta se llama «%s»".formatted(yaml.id(), folder),
                    "the id is “%s” and the folder is called “%s”".formatted(yaml.id(), folder));
        }
        if (!LayerId.isValid(prefix + folder)) {
            error(
                    "malformed-layer-id",
                    "id",
                    "el id «%s» lleva solo minúsculas, cifras, «-» y «_»".formatted(folder),
                    "the id “%s” may have lower-case letters, digits, “-” and “_” only".formatted(folder));
        }
        LocalText title = required("title", Yaml.Text.of(yaml.title()));
        LocalText description = required("description", Yaml.Text.of(yaml.description()));
        LocalText source = required("source", Yaml.Text.of(yaml.source()));
        if (yaml.geometry() == null || !GEOMETRIES.contains(yaml.geometry())) {
            notInList("geometry", yaml.geometry(), GEOMETRIES);
        }
        int minZoom = zoom("minZoom", yaml.minZoom(), 0);
        int maxZoom = zoom("maxZoom", yaml.maxZoom(), 14);
        if (minZoom > maxZoom) {
            error(
                    "zooms-out-of-order",
                    "minZoom",
                    "minZoom %d es mayor que maxZoom %d".formatted(minZoom, maxZoom),
                    "minZoom %d is greater than maxZoom %d".formatted(minZoom, maxZoom));
        }
        List<Field> fields = fields(yaml.fields());
        if (yaml.idField() != null
                && fields.stream().noneMatch(field -> field.name().equals(yaml.idField()))) {
            error(
                    "unknown-field",
                    "idField",
                    "«%s» no está entre los campos".formatted(yaml.idField()),
                    "“%s” is none of the fields".formatted(yaml.idField()));
        }
        Envelope extent = extent(yaml.extent());
        Map<String, Object> style = styleFile == null ? Map.of() : style(styleFile);
        LayerMetadata metadata = metadata(yaml, source);
        if (notices.errors() > before || title == null || description == null || source == null) {
            return Optional.empty();
        }
        return Optional.of(new Definition(
                new LayerDescription(
                        new LayerId(prefix + folder),
                        pack,
                        title,
                        description,
                        GeometryKind.valueOf(yaml.geometry().toUpperCase(Locale.ROOT)),
                        fields,
                        new LayerSourceNote(
                                source, yaml.date(), blankAsAbsent(yaml.licence()), Yaml.Text.of(yaml.accuracy())),
                        null,
                        null,
                        Math.min(minZoom, FINEST_ZOOM),
                        Math.min(maxZoom, FINEST_ZOOM),
                        style,
                        example,
                        metadata),
                yaml.idField(),
                extent));
    }

    /** What the file says for the catalogue; what it does not say stays unsaid. */
    private LayerMetadata metadata(LayerYaml yaml, @Nullable LocalText source) {
        MetadataWords words = new MetadataWords(file, notices);
        LayerMetadata.Theme theme = words.theme(yaml.theme());
        LayerMetadata.Frequency frequency = words.frequency(yaml.frequency());
        LocalText method = Yaml.Text.of(yaml.method());
        LocalText publisher = Yaml.Text.of(yaml.publisher());
        LayerMetadata metadata = LayerMetadata.of(
                        LayerMetadata.Nature.OBSERVED, theme == null ? LayerMetadata.Theme.BASE_MAP : theme)
                .withPublisher(publisher)
                .withMethod(method)
                .withFrequency(frequency == null ? LayerMetadata.Frequency.UNKNOWN : frequency)
                .withKeywords(texts(yaml.keywords()))
                .withQuality(texts(yaml.quality()));
        return source == null
                ? metadata
                : metadata.withChain(List.of(new LayerMetadata.SourceStep(
                        source, publisher, yaml.date(), method, null, blankAsAbsent(yaml.licence()), null)));
    }

    private static List<LocalText> texts(@Nullable List<Yaml.Text> texts) {
        List<LocalText> read = new ArrayList<>();
        if (texts != null) {
            for (Yaml.Text text : texts) {
                LocalText one = Yaml.Text.of(text);
                if (one != null) {
                    read.add(one);
                }
            }
        }
        return read;
    }

    private List<Field> fields(@Nullable List<LayerYaml.FieldYaml> declared) {
        List<Field> fields = new ArrayList<>();
        if (declared == null || declared.isEmpty()) {
            error("missing-value", "fields", "falta la lista de campos", "the list of fields is missing");
            return fields;
        }
        for (LayerYaml.FieldYaml field : declared) {
            String name = field.name() == null ? "" : field.name();
            LocalText title = Yaml.Text.of(field.title());
            if (!FIELD_NAME.matcher(name).matches()) {
                error(
                        "malformed-field-name",
                        "fields",
                        "el campo «%s» lleva solo minúsculas, cifras y «_»".formatted(name),
                        "the field “%s” may have lower-case letters, digits and “_” only".formatted(name));
            } else if (field.type() == null || !TYPES.containsKey(field.type())) {
                notInList(
                        "fields." + name + ".type",
                        field.type(),
                        TYPES.keySet().stream().sorted().toList());
            } else if (fields.stream().anyMatch(other -> other.name().equals(name))) {
                error(
                        "duplicate-key",
                        "fields",
                        "el campo «%s» está repetido".formatted(name),
                        "the field “%s” is given twice".formatted(name));
            } else {
                fields.add(new Field(
                        name,
                        TYPES.get(field.type()),
                        title == null ? new LocalText(name, null) : title,
                        LocalText.ofNullable(field.unit(), null),
                        codes(name, field.codes())));
            }
        }
        return fields;
    }

    /** The closed list of a field; a value without a title is its own. */
    private List<Code> codes(String field, @Nullable List<LayerYaml.CodeYaml> declared) {
        List<Code> codes = new ArrayList<>();
        for (LayerYaml.CodeYaml code : declared == null ? List.<LayerYaml.CodeYaml>of() : declared) {
            if (code.value() == null || code.value().isBlank()) {
                error(
                        "missing-key",
                        "fields." + field + ".codes",
                        "cada código lleva «value»",
                        "each code has a “value”");
            } else {
                LocalText title = Yaml.Text.of(code.title());
                codes.add(new Code(code.value(), title == null ? new LocalText(code.value(), null) : title));
            }
        }
        return codes;
    }

    private int zoom(String key, @Nullable Integer zoom, int fallback) {
        if (zoom == null) {
            return fallback;
        }
        if (zoom < 0 || zoom > FINEST_ZOOM_IN_FILES) {
            error(
                    "zoom-out-of-range",
                    key,
                    "%d no está entre 0 y %d".formatted(zoom, FINEST_ZOOM_IN_FILES),
                    "%d is not between 0 and %d".formatted(zoom, FINEST_ZOOM_IN_FILES));
            return fallback;
        }
        return zoom;
    }

    private @Nullable Envelope extent(double @Nullable [] box) {
        if (box == null) {
            return null;
        }
        if (box.length != 4 || box[0] > box[2] || box[1] > box[3]) {
            error(
                    "malformed-extent",
                    "extent",
                    "se esperaba [oeste, sur, este, norte] en grados",
                    "expected [west, south, east, north] in degrees");
            return null;
        }
        return new Envelope(box[0], box[2], box[1], box[3]);
    }

    private Map<String, Object> style(DataFile styleFile) {
        try {
            Map<String, Object> style = new LinkedHashMap<>();
            Map<?, ?> read = JsonMapper.shared().readValue(styleFile.text(), Map.class);
            read.forEach((key, value) -> {
                if (value != null) {
                    style.put(key.toString(), value);
                }
            });
            return style;
        } catch (JacksonException fault) {
            notices.error(
                    "unreadable-style",
                    styleFile.path(),
                    null,
                    null,
                    "no es un objeto JSON legible: " + fault.getOriginalMessage(),
                    "not a readable JSON object: " + fault.getOriginalMessage());
            return Map.of();
        }
    }

    private @Nullable LocalText required(String key, @Nullable LocalText text) {
        if (text == null) {
            error(
                    "missing-value",
                    key,
                    "falta el valor, al menos en español",
                    "the value is missing, at least in Spanish");
        }
        return text;
    }

    private void notInList(String key, @Nullable String value, List<String> allowed) {
        error(
                "value-not-in-list",
                key,
                "«%s» no es uno de %s".formatted(value == null ? "" : value, allowed),
                "“%s” is none of %s".formatted(value == null ? "" : value, allowed));
    }

    private void error(String rule, String field, String es, String en) {
        notices.error(rule, file.path(), null, field, es, en);
    }

    private static @Nullable String blankAsAbsent(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
