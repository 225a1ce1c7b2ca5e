package co.territoria.example;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** A zip of shapefiles (ESRI white paper, July 1998; dBASE III), as a consultant sends them: folders, accents in names. */
final class ShapefileArchive {

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final LocalDate date;

    ShapefileArchive(LocalDate date) {
        this.date = date;
    }

    /** One feature: its shape and its values, in the order of the fields. */
    record Feature(Geometry geometry, List<String> values) {}

    ShapefileArchive file(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    /**
     * @param path    in the archive, without ending
     * @param charset of the table, which a file {@code .cpg} beside it names
     * @param prj     the text of the coordinate system
     */
    ShapefileArchive layer(String path, String prj, Charset charset, List<String> fields, List<Feature> features) {
        int type = features.get(0).geometry() instanceof Point
                ? 1
                : features.get(0).geometry() instanceof LineString ? 3 : 5;
        List<byte[]> shapes =
                features.stream().map(each -> shape(each.geometry(), type)).toList();
        Envelope box = new Envelope();
        features.forEach(each -> box.expandToInclude(each.geometry().getEnvelopeInternal()));
        ByteBuffer shp = header(
                type,
                box,
                50 + shapes.stream().mapToInt(each -> 4 + each.length / 2).sum());
        ByteBuffer shx = header(type, box, 50 + 4 * shapes.size());
        int number = 1;
        for (byte[] shape : shapes) {
            shx.order(ByteOrder.BIG_ENDIAN).putInt(shp.position() / 2).putInt(shape.length / 2);
            shp.order(ByteOrder.BIG_ENDIAN)
                    .putInt(number++)
                    .putInt(shape.length / 2)
                    .put(shape);
        }
        files.put(path + ".shp", shp.array());
        files.put(path + ".shx", shx.array());
        files.put(path + ".dbf", table(charset, fields, features));
        files.put(path + ".prj", prj.getBytes(StandardCharsets.US_ASCII));
        files.put(path + ".cpg", charset.name().getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    private static ByteBuffer header(int type, Envelope box, int words) {
        ByteBuffer file = ByteBuffer.allocate(words * 2);
        file.putInt(9994).position(24);
        file.putInt(words);
        file.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(type);
        put(file, box);
        file.position(100);
        return file;
    }

    private static void put(ByteBuffer file, Envelope box) {
        file.putDouble(box.getMinX()).putDouble(box.getMinY());
        file.putDouble(box.getMaxX()).putDouble(box.getMaxY());
    }

    private static byte[] shape(Geometry geometry, int type) {
        if (type == 1) {
            Coordinate at = geometry.getCoordinate();
            return ByteBuffer.allocate(20)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(1)
                    .putDouble(at.x)
                    .putDouble(at.y)
                    .array();
        }
        List<Coordinate[]> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(turned(polygon.getExteriorRing().getCoordinates(), false));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(turned(polygon.getInteriorRingN(hole).getCoordinates(), true));
                }
            } else {
                parts.add(geometry.getGeometryN(i).getCoordinates());
            }
        }
        int points = parts.stream().mapToInt(each -> each.length).sum();
        ByteBuffer shape =
                ByteBuffer.allocate(44 + 4 * parts.size() + 16 * points).order(ByteOrder.LITTLE_ENDIAN);
        shape.putInt(type);
        put(shape, geometry.getEnvelopeInternal());
        shape.putInt(parts.size()).putInt(points);
        int first = 0;
        for (Coordinate[] part : parts) {
            shape.putInt(first);
            first += part.length;
        }
        for (Coordinate[] part : parts) {
            for (Coordinate each : part) {
                shape.putDouble(each.x).putDouble(each.y);
            }
        }
        return shape.array();
    }

    /** Outer rings run clockwise in a shapefile, holes against it. */
    private static Coordinate[] turned(Coordinate[] ring, boolean counterClockwise) {
        if (Orientation.isCCW(ring) == counterClockwise) {
            return ring;
        }
        Coordinate[] turned = new Coordinate[ring.length];
        for (int i = 0; i < ring.length; i++) {
            turned[i] = ring[ring.length - 1 - i];
        }
        return turned;
    }

    private byte[] table(Charset charset, List<String> fields, List<Feature> features) {
        int[] widths = new int[fields.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    1,
                    features.stream()
                            .mapToInt(each -> each.values().get(column).getBytes(charset).length)
                            .max()
                            .orElse(1));
        }
        int recordBytes = 1;
        for (int width : widths) {
            recordBytes += width;
        }
        int headerBytes = 33 + 32 * widths.length;
        ByteBuffer file = ByteBuffer.allocate(headerBytes + recordBytes * features.size() + 1)
                .order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 3)
                .put((byte) (date.getYear() - 1900))
                .put((byte) date.getMonthValue())
                .put((byte) date.getDayOfMonth())
                .putInt(features.size())
                .putShort((short) headerBytes)
                .putShort((short) recordBytes);
        for (int i = 0; i < widths.length; i++) {
            file.position(32 + 32 * i);
            file.put(padded(fields.get(i).getBytes(StandardCharsets.US_ASCII), 11, 0));
            file.put((byte) 'C').putInt(0).put((byte) widths[i]);
        }
        file.position(headerBytes - 1);
        file.put((byte) 0x0D);
        for (Feature feature : features) {
            file.put((byte) ' ');
            for (int i = 0; i < widths.length; i++) {
                file.put(padded(feature.values().get(i).getBytes(charset), widths[i], ' '));
            }
        }
        file.put((byte) 0x1A);
        return file.array();
    }

    private static byte[] padded(byte[] text, int width, int with) {
        byte[] padded = new byte[width];
        java.util.Arrays.fill(padded, (byte) with);
        System.arraycopy(text, 0, padded, 0, Math.min(width, text.length));
        return padded;
    }

    byte[] bytes() {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(date.atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return archive.toByteArray();
    }

    /** What an archive holds, by path; bytes as hexadecimal text, so that it can be compared. */
    static Map<String, String> entries(byte[] archive) {
        Map<String, String> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), java.util.HexFormat.of().formatHex(zip.readAllBytes()));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return entries;
    }
}
