package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is inside the file that people run, libraries opened. The bans on dependencies in the parent build look at
 * names of artifacts; the repacked GeoTools carries classes of a hundred artifacts under one name, so here the
 * classes are looked at themselves.
 */
class BuiltJarIT {

    /** Entry → the libraries that carry it ({@code ""} for the application itself). */
    private static final Map<String, List<String>> ENTRIES = new TreeMap<>();

    private static final List<String> LIBRARIES = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        Path jar = Path.of(System.getProperty("territoria.jar"));
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar")) {
                    String library = name.substring("BOOT-INF/lib/".length());
                    LIBRARIES.add(library);
                    note(zip, library);
                } else {
                    ENTRIES.computeIfAbsent(name.replaceFirst("^BOOT-INF/classes/", ""), key -> new ArrayList<>())
                            .add("");
                }
            }
        }
    }

    private static void note(InputStream bytes, String library) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            ENTRIES.computeIfAbsent(entry.getName(), key -> new ArrayList<>()).add(library);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Property names read as XPath: CVE-2024-36401, CVE-2022-41852.
                "org/apache/commons/jxpath/",
                "org/geotools/data/complex/",
                "org/geotools/appschema/",
                // Schemas and entities fetched from where a document says: CVE-2025-30220, CVE-2025-58360.
                "org/geotools/xsd/",
                "org/geotools/xml/",
                "org/geotools/gml2/",
                "org/geotools/gml3/",
                "org/geotools/wfs/",
                "org/apache/xerces/",
                "org/apache/xalan/",
                // A language inside the data: CVE-2022-24816 and its kin.
                "it/geosolutions/jaiext/jiffle/",
                "org/jaitools/jiffle/",
                "org/codehaus/groovy/",
                "org/apache/velocity/",
                "freemarker/",
                "ognl/",
                "org/mvel2/",
                "bsh/",
                // The console of H2 is not served; its servlet must not be reachable either.
                "org/springframework/boot/h2console/",
                // Old loggers.
                "org/apache/log4j/",
                "org/apache/logging/log4j/core/",
                // Tools of the tests.
                "org/junit/",
                "com/microsoft/playwright/",
                "com/tngtech/archunit/",
            })
    void carriesNoClassOf(String packageFolder) {
        assertThat(ENTRIES.keySet()).noneMatch(name -> name.startsWith(packageFolder) && name.endsWith(".class"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/slf4j/LoggerFactory.class",
                "META-INF/services/org.slf4j.spi.SLF4JServiceProvider",
                "com/google/common/collect/ImmutableList.class",
                "org/locationtech/jts/geom/Geometry.class",
                "org/geotools/referencing/CRS.class",
            })
    void carriesOnce(String entry) {
        assertThat(ENTRIES.get(entry)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "META-INF/LICENSE",
                "META-INF/NOTICE",
                "META-INF/THIRD-PARTY.txt",
                "packs/data/valle-del-cauca/pack.yaml",
                "packs/gis-layers/valle-del-cauca/rivers/layer.yaml",
                "frontend/index.html",
            })
    void carriesWhatAnEmptyFolderNeeds(String entry) {
        assertThat(ENTRIES).containsKey(entry);
    }

    @Test
    void everyLibraryIsInTheListOfLicences() throws IOException {
        String list = Files.readString(
                Path.of(System.getProperty("territoria.jar")).resolveSibling("licences/META-INF/THIRD-PARTY.txt"));

        assertThat(LIBRARIES)
                .filteredOn(library -> !library.startsWith("territoria-"))
                .filteredOn(library -> !library.startsWith("spring-boot-jarmode"))
                .allSatisfy(library -> assertThat(list).contains(artifactOf(library) + ":"));
    }

    /** {@code jts-core-1.20.0.jar} → {@code jts-core}. */
    private static String artifactOf(String library) {
        return library.replaceFirst("-[0-9].*$", "");
    }
}
