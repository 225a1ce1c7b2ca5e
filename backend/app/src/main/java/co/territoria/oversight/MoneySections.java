package co.territoria.oversight;

import co.territoria.project.ProjectDetails;
import co.territoria.project.ProjectDetails.Contract;
import co.territoria.project.ProjectDetails.Funding;
import co.territoria.web.HtmlPage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose money it is, in which year, and to whom it goes. */
final class MoneySections {

    private final PageParts parts;
    private final ProjectDetails details;

    MoneySections(PageParts parts, ProjectDetails details) {
        this.parts = parts;
        this.details = details;
    }

    /** @param value of the project, to be held against the sum; absent where nobody says it */
    void funding(@Nullable Long value) {
        Map<String, Map<Integer, Long>> bySource = new LinkedHashMap<>();
        Set<Integer> years = new TreeSet<>();
        for (Funding part : details.funding()) {
            bySource.computeIfAbsent(part.source(), source -> new LinkedHashMap<>())
                    .merge(part.year(), part.amount(), Long::sum);
            years.add(part.year());
        }
        if (bySource.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Long>> sums = bySource.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), sum(entry.getValue())))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        long total = sums.stream().mapToLong(Map.Entry::getValue).sum();
        parts.section("plata", parts.say("De quién es la plata", "Whose money it is"), () -> {
            parts.page().element("p", sentence(sums, total), "class", "lead");
            bars(sums, total);
            table(bySource, new ArrayList<>(years), sums, total);
            if (value != null && value != total) {
                parts.note(parts.say(
                        "La suma de las fuentes y el valor del proyecto (%s) no son iguales."
                                .formatted(parts.money(value)),
                        "The sum of the sources and the value of the project (%s) are not the same."
                                .formatted(parts.money(value))));
            }
        });
    }

    private static long sum(Map<Integer, Long> byYear) {
        return byYear.values().stream().mapToLong(Long::longValue).sum();
    }

    private String sentence(List<Map.Entry<String, Long>> sums, long total) {
        Map.Entry<String, Long> largest = sums.get(0);
        boolean tied = sums.size() > 1 && sums.get(1).getValue().equals(largest.getValue());
        String all = parts.say("%s en total", "%s in all").formatted(parts.money(total));
        if (tied) {
            return all + parts.say(", de %d fuentes.", ", from %d sources.").formatted(sums.size());
        }
        boolean most = 2 * largest.getValue() > total;
        return all
                + (most
                                ? parts.say("; la mayor parte la pone %s: %s.", "; most of it comes from %s: %s.")
                                : parts.say("; la fuente más grande es %s: %s.", "; the largest source is %s: %s."))
                        .formatted(largest.getKey(), part(largest.getValue(), total));
    }

    private String part(long amount, long total) {
        return parts.numbers().percent(total == 0 ? 0 : 100.0 * amount / total, 1);
    }

    private void bars(List<Map.Entry<String, Long>> sums, long total) {
        HtmlPage page = parts.page();
        long most = Math.max(1, sums.get(0).getValue());
        page.open("ul", "class", "bars");
        for (Map.Entry<String, Long> source : sums) {
            page.open("li");
            page.element("span", source.getKey(), "class", "bar-name");
            page.element(
                    "span",
                    parts.money(source.getValue()) + " · " + part(source.getValue(), total),
                    "class",
                    "bar-value");
            page.open(
                    "svg",
                    "class",
                    "bar",
                    "viewBox",
                    "0 0 100 4",
                    "preserveAspectRatio",
                    "none",
                    "aria-hidden",
                    "true");
            page.open(
                            "rect",
                            "width",
                            String.format(Locale.ROOT, "%.2f", 100.0 * source.getValue() / most),
                            "height",
                            "4")
                    .close("rect");
            page.close("svg").close("li");
        }
        page.close("ul");
    }

    private void table(
            Map<String, Map<Integer, Long>> bySource,
            List<Integer> years,
            List<Map.Entry<String, Long>> sums,
            long total) {
        List<String> heads = new ArrayList<>();
        heads.add(parts.say("Fuente", "Source"));
        years.forEach(year -> heads.add(String.valueOf(year)));
        heads.add("Total");
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Map.Entry<String, Long> source : sums) {
            List<@Nullable String> row = new ArrayList<>();
            row.add(source.getKey());
            for (Integer year : years) {
                Long amount = bySource.get(source.getKey()).get(year);
                row.add(amount == null ? null : parts.money(amount));
            }
            row.add(parts.money(source.getValue()));
            rows.add(row);
        }
        List<@Nullable String> last = new ArrayList<>();
        last.add("Total");
        for (Integer year : years) {
            last.add(parts.money(bySource.values().stream()
                    .mapToLong(byYear -> byYear.getOrDefault(year, 0L))
                    .sum()));
        }
        last.add(parts.money(total));
        rows.add(last);
        Set<Integer> numeric = new TreeSet<>();
        for (int i = 1; i < heads.size(); i++) {
            numeric.add(i);
        }
        parts.table(parts.say("Dinero por fuente y año", "Money by source and year"), heads, numeric, rows);
    }

    void contracts() {
        if (details.contracts().isEmpty()) {
            return;
        }
        parts.section("contratos", parts.say("Contratos", "Contracts"), () -> {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (Contract contract : details.contracts()) {
                rows.add(Arrays.asList(
                        contract.code(),
                        contract.object(),
                        contract.supplier(),
                        contract.value() == null ? null : parts.money(contract.value()),
                        contract.paid() == null ? null : parts.money(contract.paid()),
                        contract.signed() == null ? null : parts.numbers().shortDate(contract.signed()),
                        contract.end() == null ? null : parts.numbers().shortDate(contract.end())));
            }
            parts.table(
                    parts.say("Contratos del proyecto", "Contracts of the project"),
                    List.of(
                            parts.say("Contrato", "Contract"),
                            parts.say("Objeto", "Object"),
                            parts.say("Con quién", "With whom"),
                            parts.say("Valor", "Value"),
                            parts.say("Pagado", "Paid"),
                            parts.say("Firma", "Signed"),
                            parts.say("Termina", "Ends")),
                    Set.of(3, 4),
                    rows);
        });
    }
}
