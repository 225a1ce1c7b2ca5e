package co.territoria.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A fictional department of four squares of 0.1 degrees, two by two:
 *
 * <pre>
 *   EX003 EX004      north
 *   EX001 EX002      south
 * </pre>
 */
public final class SquaresPack {

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, byte[]> binaries = new TreeMap<>();

    public SquaresPack() {
        files.put("pack.yaml", """
                id: squares
                name: {es: Cuadros, en: Squares}
                root: EX
                example: false
                defaultIndicator: pobreza
                defaultRegionalisation: franjas
                crs: {measure: "EPSG:9377"}
                levels:
                  - {id: department, name: {es: departamento, en: department}, order: 1}
                  - {id: strip, name: {es: franja, en: strip}, plural: {es: franjas, en: strips}, order: 2, derivedFrom: franjas}
                  - {id: municipality, name: {es: municipio, en: municipality}, plural: {es: municipios, en: municipalities}, order: 3}
                territories: {file: territories/territories.csv, shapes: territories/municipalities.geojson, source: PRUEBA, date: "2026"}
                """);
        files.put("sources.csv", """
                key,organisation,title_es,title_en,date,licence
                PRUEBA,Nadie,Datos de prueba,Test data,2026,
                """);
        files.put("territories/territories.csv", """
                code,name,level,parent,lon_seat,lat_seat,area_km2_official
                EX,Cuadros,department,,,,
                EX001,Uno,municipality,EX,-76.05,4.05,
                EX002,Dos,municipality,EX,-75.95,4.05,
                EX003,Tres,municipality,EX,-76.05,4.15,
                EX004,Ñandú,municipality,EX,-75.95,4.15,
                """);
        files.put("territories/municipalities.geojson", """
                {"type":"FeatureCollection","features":[
                %s,
                %s,
                %s,
                %s
                ]}
                """.formatted(
                        square("EX001", -76.1, 4.0), square("EX002", -76.0, 4.0),
                        square("EX003", -76.1, 4.1), square("EX004", -76.0, 4.1)));
        files.put("regionalisations/franjas.csv", """
                code,region
                EX001,Franja Sur
                EX002,Franja Sur
                EX003,Franja Norte
                EX004,Franja Norte
                """);
    }

    /** A counter-clockwise square of 0.1 degrees whose south-west corner is given. */
    static String square(String code, double west, double south) {
        double east = Math.round((west + 0.1) * 10) / 10.0;
        double north = Math.round((south + 0.1) * 10) / 10.0;
        return """
                {"type":"Feature","id":"%1$s","properties":{"name":"%1$s"},"geometry":{"type":"Polygon","coordinates":\
                [[[%2$s,%3$s],[%4$s,%3$s],[%4$s,%5$s],[%2$s,%5$s],[%2$s,%3$s]]]}}""".formatted(code, west, south, east, north);
    }

    public SquaresPack with(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** A file that is no text. */
    public SquaresPack with(String path, byte[] bytes) {
        binaries.put(path, bytes);
        return this;
    }

    /** Replaces a piece of one file; the piece must be there. */
    SquaresPack edit(String path, String piece, String replacement) {
        String text = files.get(path);
        if (!text.contains(piece)) {
            throw new IllegalArgumentException(path + " does not contain " + piece);
        }
        return with(path, text.replace(piece, replacement));
    }

    SquaresPack without(String path) {
        files.remove(path);
        return this;
    }

    PackFiles files() {
        return PackFiles.of("squares", files).with(binaries);
    }

    /** Writes the pack into {@code folder/squares}, for a system that is started on files. */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve("squares").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        for (Map.Entry<String, byte[]> file : binaries.entrySet()) {
            Path path = folder.resolve("squares").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
