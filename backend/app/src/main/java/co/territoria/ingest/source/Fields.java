package co.territoria.ingest.source;

import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Values of a mapping, checked; a fault names their key. */
final class Fields {

    private Fields() {}

    /** A typing slip must not pass for a wish. */
    static void requireKnown(JsonNode node, Set<String> known, String key) throws MappingFault {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                List<String> nearest = Nearest.to(name, known);
                String es = nearest.isEmpty() ? "se conocen " + new TreeSet<>(known) : "¿quiso decir " + nearest + "?";
                String en = nearest.isEmpty() ? "known are " + new TreeSet<>(known) : "did you mean " + nearest + "?";
                throw new MappingFault(
                        key.isEmpty() ? name : key + "." + name, "no se conoce; " + es, "is not known; " + en);
            }
        }
    }

    static String text(JsonNode node, String key) throws MappingFault {
        if (!node.isValueNode() || node.isNull()) {
            throw new MappingFault(key, "se espera un texto", "a text is expected");
        }
        return node.asString();
    }

    static List<String> texts(JsonNode node, String key) throws MappingFault {
        if (!node.isArray()) {
            return List.of(text(node, key));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node) {
            texts.add(text(one, key));
        }
        if (texts.isEmpty()) {
            throw new MappingFault(key, "la lista está vacía", "the list is empty");
        }
        return texts;
    }

    static int whole(JsonNode node, String key, int least, int most) throws MappingFault {
        if (!node.isIntegralNumber() || node.asInt() < least || node.asInt() > most) {
            throw new MappingFault(
                    key,
                    "es un número entero de %d a %d".formatted(least, most),
                    "is a whole number from %d to %d".formatted(least, most));
        }
        return node.asInt();
    }

    static boolean flag(JsonNode node, String name, String key) throws MappingFault {
        if (!node.has(name)) {
            return false;
        }
        if (!node.get(name).isBoolean()) {
            throw new MappingFault(key + "." + name, "es true o false", "is true or false");
        }
        return node.get(name).asBoolean();
    }
}
