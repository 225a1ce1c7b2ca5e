package co.territoria.project;

import co.territoria.store.DatasetPublished;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The portfolio of each pack, made anew after a publication when first asked for. */
@Service
class Portfolios {

    private final Projects projects;
    private final JdbcFunds funds;
    private volatile Made made = new Made("", Map.of());

    Portfolios(Projects projects, JdbcFunds funds) {
        this.projects = projects;
        this.funds = funds;
    }

    private record Made(String version, Map<String, Portfolio> byPack) {}

    Portfolio of(String pack) {
        Made now = made;
        Portfolio portfolio = now.byPack().get(pack);
        return portfolio != null && now.version().equals(projects.version()) ? portfolio : make(pack);
    }

    private synchronized Portfolio make(String pack) {
        String version = projects.version();
        Made now = made;
        if (now.version().equals(version) && now.byPack().containsKey(pack)) {
            return now.byPack().get(pack);
        }
        Portfolio portfolio = new Portfolio(
                projects.list(pack),
                projects.themes(pack).stream().map(ProjectTheme::id).toList(),
                funds.read(pack));
        Map<String, Portfolio> byPack = new HashMap<>(now.version().equals(version) ? now.byPack() : Map.of());
        byPack.put(pack, portfolio);
        // what was published while it was read is in force from the next time on
        if (projects.version().equals(version)) {
            made = new Made(version, byPack);
        }
        return portfolio;
    }

    /** The old ones are of no more use, and large. */
    @EventListener
    @Order(21)
    void forget(DatasetPublished published) {
        if (!made.version().equals(projects.version())) {
            made = new Made("", Map.of());
        }
    }
}
