package co.territoria.ingest.landuse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Reads Shapefiles in a zip, with folders and accents in their names. Everything stays in memory and no name of the archive is
 * ever a path of ours; how large it is unpacked is counted and not believed.
 */
final class ShapefileZip {

    private static final Set<String> PARTS = Set.of("shp", "dbf", "prj", "cpg");

    private static final Set<String> BESIDE = Set.of(
            "shx", "sbn", "sbx", "qix", "qpj", "qmd", "xml", "lock", "txt", "pdf", "lyr", "qml", "sld", "cst", "ixs",
            "mxs", "atx");

    /** Bytes of a definition that are looked at: what is longer is none. */
    private static final int LONGEST_PRJ = 16 * 1024;

    /** How older programs write names that are not ASCII. */
    private static final String OLDER_NAMES = "IBM850";

    private final FileLimits limits;
    private final Findings findings;
    private final List<String> high = new ArrayList<>();

    private ShapefileZip(FileLimits limits, Findings findings) {
        this.limits = limits;
        this.findings = findings;
    }

    /** @return layers by name: the path inside the zip without ending */
    static List<DeliveredLayer> read(byte[] bytes, FileLimits limits, Findings findings) throws DeliveryFault {
        limits.checkBytes(bytes.length);
        return new ShapefileZip(limits, findings).layers(bytes);
    }

    private List<DeliveredLayer> layers(byte[] bytes) throws DeliveryFault {
        Map<String, Map<String, byte[]>> parts = unpack(bytes);
        List<DeliveredLayer> layers = new ArrayList<>();
        long features = 0;
        long vertices = 0;
        for (Map.Entry<String, Map<String, byte[]>> entry : parts.entrySet()) {
            DeliveredLayer layer;
            try {
                layer = layer(entry.getKey(), entry.getValue());
            } catch (DeliveryFault fault) {
                findings.add(fault.finding().layer() == null ? fault.at(entry.getKey()) : fault);
                continue;
            }
            features += layer.features().size();
            limits.checkFeatures(features, layer.name());
            vertices += layer.features().stream()
                    .mapToLong(feature ->
                            feature.geometry() == null ? 0 : feature.geometry().getNumPoints())
                    .sum();
            limits.checkVertices(vertices, layer.name());
            layers.add(layer);
        }
        if (parts.isEmpty()) {
            throw new DeliveryFault(
                    "no-shapefile",
                    "el zip no trae ningún Shapefile (.shp con su .dbf)",
                    "the zip has no Shapefile (.shp with its .dbf)");
        }
        Layers.tellHeights(high, findings);
        return layers;
    }

    private DeliveredLayer layer(String name, Map<String, byte[]> parts) throws DeliveryFault {
        byte[] shp = parts.get("shp");
        byte[] dbf = parts.get("dbf");
        if (dbf == null) {
            throw new DeliveryFault(
                    "missing-dbf",
                    name,
                    null,
                    "falta el .dbf con los atributos del Shapefile; entréguelo junto al .shp",
                    "the .dbf with the attributes of the Shapefile is missing; deliver it beside the .shp");
        }
        DbfTable table = DbfTable.read(name, dbf, parts.get("cpg"), limits, findings);
        if (shp == null) {
            return tableOnly(name, table);
        }
        List<ShpFile.Shape> shapes = ShpFile.read(name, shp, limits, findings);
        if (shapes.size() != table.rows().size()) {
            throw new DeliveryFault(
                    "rows-differ",
                    name,
                    null,
                    "el .shp tiene %d formas y el .dbf %d filas: no se sabe cuál es de cuál. Expórtelo otra vez"
                            .formatted(shapes.size(), table.rows().size()),
                    "the .shp has %d shapes and the .dbf %d rows: nobody knows which belongs to which. Export it again"
                            .formatted(shapes.size(), table.rows().size()));
        }
        List<DeliveredFeature> features = new ArrayList<>();
        boolean heights = false;
        for (int i = 0; i < shapes.size(); i++) {
            ShpFile.Shape shape = shapes.get(i);
            Map<String, String> row = table.rows().get(i);
            if (row == null || shape.unreadable()) {
                continue;
            }
            heights |= shape.heights();
            features.add(new DeliveredFeature(i + 1, row, shape.wkb(), shape.geometry()));
        }
        if (heights) {
            high.add(name);
        }
        byte[] prj = parts.get("prj");
        String wkt = prj == null ? "" : new String(prj, 0, Math.min(prj.length, LONGEST_PRJ), StandardCharsets.UTF_8);
        CrsTold crs = wkt.isBlank() ? null : CrsTold.ofText(wkt);
        return new DeliveredLayer(name, table.columns(), true, crs, features);
    }

    private static DeliveredLayer tableOnly(String name, DbfTable table) {
        List<DeliveredFeature> features = new ArrayList<>();
        for (Map<String, String> row : table.rows()) {
            if (row != null) {
                features.add(new DeliveredFeature(features.size() + 1, row, null, null));
            }
        }
        return new DeliveredLayer(name, table.columns(), false, null, features);
    }

    /** Parts by the path of their Shapefile without ending, and by their ending. */
    private Map<String, Map<String, byte[]>> unpack(byte[] bytes) throws DeliveryFault {
        try {
            return unpack(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IOException notUtf8) {
            Charset older =
                    Charset.isSupported(OLDER_NAMES) ? Charset.forName(OLDER_NAMES) : StandardCharsets.ISO_8859_1;
            try {
                return unpack(bytes, older);
            } catch (IllegalArgumentException | IOException fault) {
                throw new DeliveryFault(
                        "unreadable-zip",
                        "no se puede leer como zip: " + fault.getMessage(),
                        "it cannot be read as a zip: " + fault.getMessage());
            }
        }
    }

    private Map<String, Map<String, byte[]>> unpack(byte[] bytes, Charset names) throws IOException, DeliveryFault {
        Map<String, Map<String, byte[]>> parts = new TreeMap<>();
        Map<String, String> spelling = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        long expanded = 0;
        int entries = 0;
        byte[] buffer = new byte[64 * 1024];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > limits.entries()) {
                    throw expandsTooMuch();
                }
                String path = entry.getName().replace('\\', '/');
                String ending = path.indexOf('.') < 0
                        ? ""
                        : path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
                boolean leaves = leavesArchive(path);
                boolean wanted = !entry.isDirectory() && !leaves && !isLitter(path) && PARTS.contains(ending);
                if (leaves || (!wanted && !entry.isDirectory() && !isLitter(path) && !BESIDE.contains(ending))) {
                    ignored.add(path);
                }
                ByteArrayOutputStream content = new ByteArrayOutputStream();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    expanded += read;
                    if (expanded > limits.expandedBytes()) {
                        throw expandsTooMuch();
                    }
                    if (wanted) {
                        content.write(buffer, 0, read);
                    }
                }
                if (wanted) {
                    String stem = path.substring(0, path.length() - ending.length() - 1);
                    String key = spelling.computeIfAbsent(stem.toLowerCase(Locale.ROOT), any -> stem);
                    if (parts.computeIfAbsent(key, any -> new TreeMap<>()).put(ending, content.toByteArray()) != null) {
                        throw new DeliveryFault(
                                "doubled-entry",
                                "el zip trae dos veces " + path,
                                "the zip has %s twice".formatted(path));
                    }
                }
            }
        }
        if (entries == 0) {
            throw new DeliveryFault("unreadable-zip", "no es un zip o está vacío", "it is no zip or it is empty");
        }
        tellIgnored(ignored);
        // a .prj or .cpg alone is no layer
        parts.values().removeIf(some -> !some.containsKey("shp") && !some.containsKey("dbf"));
        return parts;
    }

    private void tellIgnored(List<String> ignored) {
        if (!ignored.isEmpty()) {
            String shown = String.join(", ", ignored.subList(0, Math.min(10, ignored.size())));
            findings.information(
                    "ignored-entry",
                    null,
                    null,
                    null,
                    "el zip trae archivos que no se leen: " + shown,
                    "the zip has files that are not read: " + shown);
        }
    }

    /** A name that points out of the archive; such a thing is never wanted, though nothing is written here. */
    private static boolean leavesArchive(String path) {
        return path.startsWith("/")
                || path.matches("^[A-Za-z]:.*")
                || java.util.Arrays.asList(path.split("/")).contains("..");
    }

    private static boolean isLitter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.startsWith("__MACOSX/") || name.startsWith(".") || name.equals("Thumbs.db");
    }

    private DeliveryFault expandsTooMuch() {
        return new DeliveryFault(
                "expands-too-much",
                "descomprimido tiene más de %d bytes o de %d archivos"
                        .formatted(limits.expandedBytes(), limits.entries()),
                "unpacked it has more than %d bytes or %d files".formatted(limits.expandedBytes(), limits.entries()));
    }
}
