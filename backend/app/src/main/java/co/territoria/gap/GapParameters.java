package co.territoria.gap;

import co.territoria.indicator.Reference;
import co.territoria.indicator.Selection;
import co.territoria.layer.Period;
import co.territoria.territory.Regionalisation;
import co.territoria.territory.Territories;
import co.territoria.web.ApiProblem;
import co.territoria.web.LocalText;
import co.territoria.web.Nearest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say what a gap is measured against, as they come.
 *
 * @param regions id of a regionalisation, with {@code subregion}
 * @param peers   {@code population} or the id of a regionalisation, with {@code peers}
 * @param k       whole number, with peers of similar population
 * @param past    earlier period, with {@code past}
 */
public record GapParameters(
        String reference,
        @Nullable String regions,
        @Nullable String peers,
        @Nullable String k,
        @Nullable String past) {

    /** @throws ApiProblem 400 that names the parameter and what would be right */
    public GapQuestion check(Selection selection, Territories territories) {
        Reference known = Reference.find(reference)
                .orElseThrow(() -> ApiProblem.notAllowed("reference", reference, Reference.ids()));
        belongs("regions", regions, known, Reference.SUBREGION);
        belongs("peers", peers, known, Reference.PEERS);
        belongs("k", k, known, Reference.PEERS);
        belongs("past", past, known, Reference.PAST);
        List<String> groups = territories.regionalisations(selection.pack().id()).stream()
                .map(Regionalisation::id)
                .toList();
        if (regions != null && !groups.contains(regions)) {
            throw ApiProblem.unknownChoice("regionalisation", "regions", regions, groups, Nearest.to(regions, groups));
        }
        return new GapQuestion(known, regions, checkedPeers(groups), checkedK(), checkedPast(selection), false);
    }

    /** A parameter that would change nothing is a mistake of the caller's: it is told, not passed over. */
    private static void belongs(String name, @Nullable String value, Reference asked, Reference owner) {
        if (value != null && asked != owner) {
            throw ApiProblem.invalidParameter(
                    name,
                    value,
                    new LocalText(
                            "El parámetro «%s» solo va con reference=%s.".formatted(name, owner.id()),
                            "The parameter “%s” only goes with reference=%s.".formatted(name, owner.id())));
        }
    }

    private String checkedPeers(List<String> groups) {
        if (peers == null) {
            return GapQuestion.BY_POPULATION;
        }
        List<String> allowed = new ArrayList<>(List.of(GapQuestion.BY_POPULATION));
        allowed.addAll(groups);
        if (!allowed.contains(peers)) {
            throw ApiProblem.unknownChoice("peers", "peers", peers, allowed, Nearest.to(peers, allowed));
        }
        return peers;
    }

    private int checkedK() {
        if (k == null) {
            return GapQuestion.DEFAULT_K;
        }
        if (peers != null && !peers.equals(GapQuestion.BY_POPULATION)) {
            throw ApiProblem.invalidParameter(
                    "k",
                    k,
                    new LocalText(
                            "El parámetro «k» solo va con peers=population: un grupo tiene los miembros que tiene.",
                            "The parameter “k” only goes with peers=population: a group has the members that it has."));
        }
        int number = k.matches("\\d{1,3}") ? Integer.parseInt(k) : 0;
        if (number < GapQuestion.FEWEST_K || number > GapQuestion.MOST_K) {
            throw ApiProblem.invalidParameter(
                    "k",
                    k,
                    new LocalText(
                            "El parámetro «k» es un número entero de %d a %d, no «%s»."
                                    .formatted(GapQuestion.FEWEST_K, GapQuestion.MOST_K, k),
                            "The parameter “k” is a whole number from %d to %d, not “%s”."
                                    .formatted(GapQuestion.FEWEST_K, GapQuestion.MOST_K, k)));
        }
        return number;
    }

    private @Nullable String checkedPast(Selection selection) {
        if (past == null) {
            return null;
        }
        String canonical = Period.find(past).map(Period::id).orElse(past);
        List<String> earlier = selection.isLatestAvailable()
                ? selection.periods()
                : selection.periods().stream()
                        .filter(each -> Period.ORDER.compare(each, selection.period()) < 0)
                        .toList();
        if (!earlier.contains(canonical)) {
            throw ApiProblem.unknownChoice("period", "past", past, earlier, Nearest.to(past, earlier));
        }
        return canonical;
    }
}
