package co.territoria.landuse.validation;

import co.territoria.landuse.zone.PlanZones;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Collects what the rules say, and makes the report of it. */
final class Ledger {

    private static final Text NOTHING_TO_CHECK =
            new Text("La entrega no trae nada a lo que se aplique.", "The delivery has nothing that it applies to.");

    private final Map<String, Integer> checked = new HashMap<>();
    private final Map<String, Text> notApplicable = new HashMap<>();
    private final Map<String, Text> notVerifiable = new HashMap<>();
    private final Map<String, Text> notes = new HashMap<>();
    private final List<Draft> drafts = new ArrayList<>();

    void checked(String rule, int more) {
        checked.merge(rule, more, Integer::sum);
    }

    void notApplicable(String rule, Text reason) {
        notApplicable.put(rule, reason);
    }

    /** The first reason given stands. */
    void notVerifiable(String rule, Text reason) {
        notVerifiable.putIfAbsent(rule, reason);
    }

    void note(String rule, Text note) {
        notes.merge(rule, note, Text::plus);
    }

    void add(Draft draft) {
        drafts.add(draft);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /**
     * The fault that tells a place already: one whose own place has at least half of it.
     *
     * @param part  lines or polygons
     * @param which faults that may tell it
     */
    Optional<Draft> told(Geometry part, Predicate<Draft> which) {
        boolean line = part.getDimension() == 1;
        double half = (line ? part.getLength() : part.getArea()) / 2;
        return drafts.stream()
                .filter(draft -> draft.geometry.getDimension() == 2 && which.test(draft))
                .filter(draft -> draft.geometry.getEnvelopeInternal().intersects(part.getEnvelopeInternal()))
                .filter(draft -> {
                    Geometry common = Shapes.intersection(part, draft.geometry);
                    return half > 0 && (line ? common.getLength() : common.getArea()) >= half;
                })
                .findFirst();
    }

    Report report(PlanZones plan, @Nullable Double limitAccuracyMetres, int leftOut) {
        List<RuleResult> results = new ArrayList<>();
        boolean error = false;
        boolean unknown = false;
        for (Rule rule : Rule.all()) {
            RuleResult result = result(rule);
            error |= result.outcome() == Outcome.FAILED && rule.severity() == Severity.ERROR;
            unknown |= result.outcome() == Outcome.NOT_VERIFIABLE;
            results.add(result);
        }
        Verdict verdict = error ? Verdict.FAILED : unknown ? Verdict.INCOMPLETE : Verdict.PASSED;
        return new Report(
                plan.plan(), verdict, limitAccuracyMetres, plan.zones().size(), leftOut, results, findings());
    }

    private RuleResult result(Rule rule) {
        String id = rule.id();
        int looked = checked.getOrDefault(id, 0);
        int faults = (int) drafts.stream().filter(draft -> draft.breaks(id)).count();
        Text note = notes.get(id);
        if (faults > 0) {
            Text unverified = notVerifiable.get(id);
            Text reason = note == null ? unverified : unverified == null ? note : note.plus(unverified);
            return new RuleResult(rule, Outcome.FAILED, reason, Math.max(looked, faults), faults);
        }
        if (notVerifiable.containsKey(id)) {
            return new RuleResult(rule, Outcome.NOT_VERIFIABLE, notVerifiable.get(id), looked, 0);
        }
        if (notApplicable.containsKey(id) || looked == 0) {
            return new RuleResult(
                    rule, Outcome.NOT_APPLICABLE, notApplicable.getOrDefault(id, NOTHING_TO_CHECK), looked, 0);
        }
        return new RuleResult(rule, Outcome.PASSED, note, looked, 0);
    }

    private List<Finding> findings() {
        Map<String, Integer> order = new HashMap<>();
        Rule.all().forEach(rule -> order.put(rule.id(), order.size()));
        List<Draft> sorted = new ArrayList<>(drafts);
        sorted.sort(Comparator.comparing((Draft draft) -> order.get(draft.rule))
                .thenComparing(draft -> draft.severity)
                .thenComparing(draft -> -millis(draft.area))
                .thenComparing(draft -> -millis(draft.length))
                .thenComparing(Ledger::key)
                .thenComparing(draft -> draft.geometry.getEnvelopeInternal(), Ledger::compare));
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        List<Draft> byPlace = new ArrayList<>(sorted);
        byPlace.sort(Comparator.comparing(draft -> draft.geometry.getEnvelopeInternal(), Ledger::compare));
        Map<Draft, String> ids = new HashMap<>();
        for (Draft draft : byPlace) {
            String base = draft.rule + "-" + digest(key(draft));
            int nth = seen.merge(base, 1, Integer::sum);
            ids.put(draft, nth == 1 ? base : base + "-" + nth);
        }
        for (Draft draft : sorted) {
            findings.add(new Finding(
                    ids.get(draft),
                    draft.rule,
                    draft.also.stream().sorted(Comparator.comparing(order::get)).toList(),
                    draft.severity,
                    draft.kind,
                    draft.theme,
                    List.copyOf(draft.zones),
                    draft.message,
                    draft.width,
                    draft.area,
                    draft.length,
                    draft.rung,
                    List.copyOf(draft.tools),
                    draft.geometry));
        }
        return findings;
    }

    /** To the millimetre or its square, so that the last bits of a double do not decide the order. */
    private static long millis(@Nullable Double value) {
        return value == null ? 0 : Math.round(value * 1000);
    }

    private static String key(Draft draft) {
        return draft.rule
                + '|'
                + draft.kind
                + '|'
                + draft.theme
                + '|'
                + String.join(";", draft.zones)
                + '|'
                + (draft.kind == Kind.UNKNOWN_VALUE ? draft.message.es() : "");
    }

    private static int compare(Envelope first, Envelope second) {
        int byX = Double.compare(first.getMinX(), second.getMinX());
        int byY = byX != 0 ? byX : Double.compare(first.getMinY(), second.getMinY());
        int byWidth = byY != 0 ? byY : Double.compare(first.getMaxX(), second.getMaxX());
        return byWidth != 0 ? byWidth : Double.compare(first.getMaxY(), second.getMaxY());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
