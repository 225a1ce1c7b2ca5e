package co.territoria.ingest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a package of OC4IDS 0.9: projects one after the other, so that a large package needs the memory of one. The row
 * of a project is its place in the package, from 1.
 */
public final class Oc4idsSource {

    /** Reads one value out of many: what follows belongs to the next. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Oc4idsSource() {}

    /**
     * What a package became.
     *
     * @param publisher name of who publishes, absent when the package does not say
     * @param told      what of the package finds no place here, by what it is, with the rows of its projects
     */
    public record Result(
            String form,
            @Nullable String publisher,
            int projects,
            List<MappedRow> rows,
            List<MappedShape> shapes,
            List<CellFault> faults,
            Map<Told, List<Integer>> told) {}

    /** Something of a project that is not kept. */
    public record Told(String field, String es, String en) implements Comparable<Told> {

        @Override
        public int compareTo(Told other) {
            int byField = field.compareTo(other.field);
            return byField == 0 ? es.compareTo(other.es) : byField;
        }
    }

    /**
     * @param mapping   constants and words of the operator's
     * @param currency  of the pack; money in any other is a fault
     * @param columns   of each of our files by its name
     */
    public static Result read(
            byte[] bytes,
            ProjectMapping mapping,
            String currency,
            Map<String, Set<String>> columns,
            SourceLimits limits)
            throws SourceFault {
        limits.checkBytes(bytes.length);
        Head head = head(bytes);
        Result result = new Result(
                "OC4IDS" + (head.version() == null ? "" : " " + head.version()),
                head.publisher(),
                head.projects(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new TreeMap<>());
        if (head.version() != null && !head.version().startsWith("0.9")) {
            throw new SourceFault(
                    "unknown-version",
                    null,
                    "el paquete dice ser OC4IDS %s; se lee 0.9".formatted(head.version()),
                    "the package says to be OC4IDS %s; 0.9 is read".formatted(head.version()));
        }
        if (head.projects() == 0) {
            throw new SourceFault(
                    "no-projects",
                    null,
                    "no es un paquete de proyectos OC4IDS: falta la lista projects, o está vacía",
                    "not a package of OC4IDS projects: the list projects is missing, or empty");
        }
        limits.checkRows(head.projects(), head.projects());
        Oc4idsRows.Settings settings = new Oc4idsRows.Settings(
                mapping.constants(), mapping.oc4ids(), currency, columns, head.publisher(), head.published());
        each(bytes, (row, project) -> Oc4idsRows.add(row, project, settings, result));
        return result;
    }

    private record Head(
            @Nullable String version,
            @Nullable String publisher,
            @Nullable String published,
            int projects) {}

    @FunctionalInterface
    private interface Visitor {
        void accept(int row, JsonNode project);
    }

    /** The members beside the projects may stand after them. */
    private static Head head(byte[] bytes) throws SourceFault {
        String version = null;
        String publisher = null;
        String published = null;
        int projects = 0;
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            requireObject(parser);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                switch (name) {
                    case "version" -> version = value == JsonToken.VALUE_STRING ? parser.getString() : null;
                    case "publishedDate" -> published = value == JsonToken.VALUE_STRING ? parser.getString() : null;
                    case "publisher" -> {
                        JsonNode read = MAPPER.readTree(parser);
                        publisher =
                                read.path("name").isString() ? read.get("name").asString() : null;
                    }
                    case "projects" -> projects += count(parser);
                    default -> parser.skipChildren();
                }
            }
        } catch (JacksonException fault) {
            throw unreadable(fault);
        }
        return new Head(version, publisher, published, projects);
    }

    private static int count(JsonParser parser) {
        int count = 0;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return 0;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            count++;
            parser.skipChildren();
        }
        return count;
    }

    private static void each(byte[] bytes, Visitor visitor) throws SourceFault {
        int row = 0;
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            requireObject(parser);
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                JsonToken value = parser.nextToken();
                if (!name.equals("projects") || value != JsonToken.START_ARRAY) {
                    parser.skipChildren();
                    continue;
                }
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    visitor.accept(++row, MAPPER.readTree(parser));
                }
            }
        } catch (JacksonException fault) {
            throw unreadable(fault);
        }
    }

    private static void requireObject(JsonParser parser) throws SourceFault {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new SourceFault(
                    "unreadable-json",
                    null,
                    "no es un paquete OC4IDS: se espera un objeto JSON",
                    "not an OC4IDS package: a JSON object is expected");
        }
    }

    private static SourceFault unreadable(JacksonException fault) {
        Integer line = fault.getLocation() == null ? null : fault.getLocation().getLineNr();
        String place = line == null ? "" : " (línea " + line + ")";
        return new SourceFault(
                "unreadable-json",
                null,
                "no se puede leer como JSON%s: %s".formatted(place, fault.getOriginalMessage()),
                "cannot be read as JSON%s: %s".formatted(place.replace("línea", "line"), fault.getOriginalMessage()));
    }
}
