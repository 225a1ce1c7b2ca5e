package co.territoria.project;

import co.territoria.territory.Pack;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The projects that a request chooses by the parameters of the list, for those who give them in another form. */
@Service
public class ChosenProjects {

    private final PortfolioQuery query;
    private final Clock clock;

    ChosenProjects(PortfolioQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    /**
     * A page of them, in the order of the pack.
     *
     * @param matched how many the filters take
     */
    public record Chosen(Pack pack, List<Project> projects, int matched, int offset, int limit) {

        public Chosen {
            projects = List.copyOf(projects);
        }
    }

    /** Names of the parameters that it understands. */
    public static List<String> names() {
        return PortfolioQuery.names("limit", "offset");
    }

    /** @throws co.territoria.web.ApiProblem 400 or 404 that names the parameter and what would be right */
    public Chosen choose(Map<String, String> parameters) {
        PortfolioQuery.Wanted wanted = query.wanted(parameters);
        PortfolioQuery.Page page = query.page(parameters);
        Portfolio portfolio = wanted.portfolio();
        BitSet matched = portfolio.tally(wanted.filter(), LocalDate.now(clock)).matched();
        int[] rows = portfolio.page(matched, null, page.offset(), page.limit());
        return new Chosen(
                wanted.pack(),
                Arrays.stream(rows).mapToObj(portfolio::get).toList(),
                matched.cardinality(),
                page.offset(),
                page.limit());
    }
}
