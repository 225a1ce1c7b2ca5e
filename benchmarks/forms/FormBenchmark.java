package co.territoria.format;

import co.territoria.layer.Code;
import co.territoria.layer.Feature;
import co.territoria.layer.Field;
import co.territoria.layer.FieldType;
import co.territoria.layer.GeometryKind;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerSourceNote;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import co.territoria.web.PublicAddress;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.core.env.StandardEnvironment;

/** Writes generated polygons of nine positions and eight properties in one form, and says how long it took and how much memory. */
final class FormBenchmark {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static final List<Field> FIELDS = List.of(
            Field.of("code", FieldType.TEXT, "Código", "Code"),
            Field.of("name", FieldType.TEXT, "Nombre", "Name"),
            Field.of("kind", FieldType.TEXT, "Clase", "Kind")
                    .withCodes(List.of(new Code("a", new LocalText("A", "A")), new Code("b", new LocalText("B", "B")))),
            Field.of("people", FieldType.INTEGER, "Personas", "People"),
            Field.of("share", FieldType.NUMBER, "Parte", "Share"),
            Field.of("open", FieldType.BOOLEAN, "Abierto", "Open"),
            Field.of("since", FieldType.DATE, "Desde", "Since"),
            Field.of("municipalities", FieldType.LIST, "Municipios", "Municipalities"));

    private FormBenchmark() {}

    /** @param arguments form, number of features */
    public static void main(String[] arguments) throws Exception {
        LayerFormat format = List.of(
                        new GeoJsonFormat(),
                        new CsvFormat(),
                        new XlsxFormat(),
                        new GeoPackageFormat(),
                        new GeoParquetFormat(),
                        new FlatGeobufFormat(),
                        new ShapefileFormat(),
                        new KmlFormat(),
                        new GeoJsonSequenceFormat(),
                        new JsonFgFormat(new PublicAddress(new StandardEnvironment())))
                .stream()
                .filter(each -> each.id().equals(arguments[0]))
                .findFirst()
                .orElseThrow();
        int count = Integer.parseInt(arguments[1]);
        long[] bytes = {0};
        long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        format.write(export(count), new OutputStream() {
            @Override
            public void write(int octet) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] octets, int from, int length) {
                bytes[0] += length;
            }
        });
        double busy = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        String process = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .findFirst()
                .orElse("VmHWM 0")
                .replaceAll("\\D", "");
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %.0f | %.0f | %.0f | %.1f |%n",
                format.id(),
                count,
                busy,
                count / busy,
                heap / 1e6,
                Long.parseLong(process) / 1e3,
                bytes[0] / 1e6);
    }

    private static LayerExport export(int count) {
        LayerDescription layer = new LayerDescription(
                new LayerId("generated"),
                "test",
                new LocalText("Generada", "Generated"),
                new LocalText("Polígonos generados", "Generated polygons"),
                GeometryKind.POLYGON,
                FIELDS,
                new LayerSourceNote(new LocalText("Generados", "Generated"), "2026", null, null),
                null,
                null,
                0,
                14,
                Map.of(),
                true);
        return new LayerExport(
                layer,
                FIELDS,
                receiver -> {
                    for (int i = 0; i < count; i++) {
                        receiver.take(feature(i));
                    }
                },
                4326,
                1,
                Instant.EPOCH,
                Language.ES,
                "http://localhost/generated",
                "Generados (2026).");
    }

    private static Feature feature(int i) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("code", "%05d".formatted(i % 100_000));
        values.put("name", "Predio " + i + ", vereda La Ñapa");
        values.put("kind", i % 3 == 0 ? "a" : "b");
        values.put("people", (long) (i % 5000));
        values.put("share", i % 7 == 0 ? null : (i % 997) / 997.0);
        values.put("open", i % 2 == 0);
        values.put("since", LocalDate.ofEpochDay(i % 20_000));
        values.put("municipalities", List.of("76001", "76" + i % 100));
        double x = -77.4 + 1.8 * (i * 7919L % 1_000_003) / 1_000_003.0;
        double y = 3.1 + 1.8 * (i * 104_729L % 999_983) / 999_983.0;
        Coordinate[] ring = new Coordinate[9];
        for (int k = 0; k < 8; k++) {
            ring[k] = new Coordinate(x + 0.0003 * Math.cos(k * Math.PI / 4), y + 0.0003 * Math.sin(k * Math.PI / 4));
        }
        ring[8] = ring[0];
        return new Feature("g" + i, i % 100_000 == 99_999 ? null : SHAPES.createPolygon(ring), values);
    }
}
