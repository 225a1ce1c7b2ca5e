package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents link to is there: a class that was renamed takes its mention with it. */
class DocumentLinksTest {

    private static final Path REPOSITORY = Path.of("../..");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path document : documents()) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !Files.exists(document.resolveSibling(target))) {
                    dead.add(REPOSITORY.relativize(document) + " → " + target);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> top = Files.list(REPOSITORY)) {
            top.filter(path -> path.toString().endsWith(".md")).forEach(documents::add);
        }
        for (String folder : List.of("docs", "data", "frontend", "benchmarks")) {
            try (Stream<Path> below = Files.walk(REPOSITORY.resolve(folder))) {
                below.filter(path -> path.toString().endsWith(".md"))
                        .filter(path -> !path.toString().contains("node_modules"))
                        .forEach(documents::add);
            }
        }
        return documents;
    }
}
