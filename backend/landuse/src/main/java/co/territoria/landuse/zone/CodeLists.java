package co.territoria.landuse.zone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The code lists of a model of land-use plans, and the older or misspelt codes that are read as one of them. The lists
 * are files beside this class, {@code codes.csv} and {@code aliases.csv}.
 */
public final class CodeLists {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final Map<String, Map<String, Code>> byDomain;
    private final Map<String, Map<String, String>> aliases;

    /**
     * A code of a list.
     *
     * @param domain name of the list in the model, for example {@code POT_CategoriaRuralTipo}
     * @param parent the wider code it belongs to; absent at the top
     */
    public record Code(String domain, String code, @Nullable String parent, String nameEs, String nameEn) {}

    private CodeLists(Map<String, Map<String, Code>> byDomain, Map<String, Map<String, String>> aliases) {
        this.byDomain = byDomain;
        this.aliases = aliases;
    }

    /** LADM_COL POT 2.0.0, of the ministry of housing (2024). */
    public static CodeLists ladmColPot() {
        return Holder.LADM_COL_POT;
    }

    /** Read once, when first asked for. */
    private static final class Holder {
        static final CodeLists LADM_COL_POT = read("ladm-col-pot-2.0.0/");
    }

    private static CodeLists read(String folder) {
        Map<String, Map<String, Code>> codes = new LinkedHashMap<>();
        for (CSVRecord row : rows(folder + "codes.csv")) {
            Code code = new Code(
                    row.get("domain"),
                    row.get("code"),
                    row.get("parent").isEmpty() ? null : row.get("parent"),
                    row.get("name_es"),
                    row.get("name_en"));
            codes.computeIfAbsent(code.domain(), any -> new LinkedHashMap<>()).put(code.code(), code);
        }
        Map<String, Map<String, String>> aliases = new HashMap<>();
        codes.forEach((domain, list) ->
                list.keySet().forEach(code -> alias(aliases, domain).put(folded(code), code)));
        // where a code is a path, its last part alone means it too, unless two codes end alike
        codes.forEach((domain, list) -> list.keySet().stream()
                .filter(code -> code.indexOf('.') > 0)
                .forEach(code -> alias(aliases, domain).putIfAbsent(folded(lastOf(code)), code)));
        for (CSVRecord row : rows(folder + "aliases.csv")) {
            String domain = row.get("domain");
            if (!codes.getOrDefault(domain, Map.of()).containsKey(row.get("code"))) {
                throw new IllegalStateException(
                        "aliases.csv names the code %s, which %s does not have".formatted(row.get("code"), domain));
            }
            alias(aliases, domain).put(folded(row.get("alias")), row.get("code"));
        }
        return new CodeLists(codes, aliases);
    }

    private static Map<String, String> alias(Map<String, Map<String, String>> aliases, String domain) {
        return aliases.computeIfAbsent(domain, any -> new HashMap<>());
    }

    private static List<CSVRecord> rows(String path) {
        try (InputStream stream = CodeLists.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("the file " + path + " is missing beside " + CodeLists.class);
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            return FORMAT.parse(reader).getRecords();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Without accents, case, spaces and underscores: {@code Movimientos en Masa} is {@code Movimientos_En_Masa}. */
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** All codes of a list, in the model's order; empty when there is no such list. */
    public List<Code> list(String domain) {
        return new ArrayList<>(byDomain.getOrDefault(domain, Map.of()).values());
    }

    /** The code exactly as the model writes it. */
    public Optional<Code> find(String domain, String code) {
        return Optional.ofNullable(byDomain.getOrDefault(domain, Map.of()).get(code));
    }

    /**
     * The code that a delivery means: as the model writes it, in other letters, by an alias, or as a path from the widest code
     * down ({@code Suelo_Rural_Productivo.Agropecuario}), which is how the model's own tools write it.
     */
    public Optional<Code> resolve(String domain, String delivered) {
        return find(domain, delivered).or(() -> byAlias(domain, delivered)).or(() -> byAlias(domain, lastOf(delivered))
                .filter(code -> isPath(delivered, code)));
    }

    private Optional<Code> byAlias(String domain, String delivered) {
        return Optional.ofNullable(aliases.getOrDefault(domain, Map.of()).get(folded(delivered)))
                .flatMap(code -> find(domain, code));
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** Whether what stands before the last part of a path is what the code belongs to. */
    private boolean isPath(String delivered, Code code) {
        int dot = delivered.lastIndexOf('.');
        return dot > 0
                && code.parent() != null
                && resolve(code.domain(), delivered.substring(0, dot))
                        .filter(parent -> parent.code().equals(code.parent()))
                        .isPresent();
    }

    /** Whether a code is {@code ancestor} or belongs to it. */
    public boolean isWithin(String domain, String code, String ancestor) {
        String at = code;
        while (at != null) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = find(domain, at).map(Code::parent).orElse(null);
        }
        return false;
    }
}
