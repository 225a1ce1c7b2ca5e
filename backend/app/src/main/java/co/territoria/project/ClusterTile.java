package co.territoria.project;

import co.territoria.project.PortfolioJson.Cluster;
import co.territoria.project.PortfolioJson.Feature;
import co.territoria.project.PortfolioJson.Names;
import co.territoria.project.PortfolioJson.Single;
import co.territoria.project.PortfolioJson.StageCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The located projects of a tile as features: one by one, or gathered. */
final class ClusterTile {

    /** Codes that a group of projects apart from each other tells. */
    static final int SOME_CODES = 5;

    /** Codes that a group at one place tells: the map spreads them. */
    static final int MOST_CODES = 100;

    private ClusterTile() {}

    static PortfolioJson.Tile of(
            Portfolio portfolio,
            PortfolioFilter filter,
            Clusters.Tile tile,
            Names names,
            boolean example,
            LocalDate today) {
        List<Feature> features = new ArrayList<>();
        long located = 0;
        for (int[] rows : portfolio.clusters(filter, today, tile)) {
            located += rows.length;
            features.add(rows.length == 1 ? single(portfolio, rows[0]) : cluster(portfolio, rows, names));
        }
        return new PortfolioJson.Tile(features, located, example);
    }

    private static Feature single(Portfolio portfolio, int row) {
        Project project = portfolio.get(row);
        return new Feature(
                portfolio.longitude(row),
                portfolio.latitude(row),
                new Single(
                        false,
                        1,
                        project.code().value(),
                        project.name(),
                        project.theme(),
                        project.stage() == null ? null : project.stage().id(),
                        project.location().approximate(),
                        project.line() != null));
    }

    /** It stands in the middle of its projects. */
    private static Feature cluster(Portfolio portfolio, int[] rows, Names names) {
        double west = 180;
        double south = 90;
        double east = -180;
        double north = -90;
        double longitudes = 0;
        double latitudes = 0;
        for (int row : rows) {
            west = Math.min(west, portfolio.longitude(row));
            south = Math.min(south, portfolio.latitude(row));
            east = Math.max(east, portfolio.longitude(row));
            north = Math.max(north, portfolio.latitude(row));
            longitudes += portfolio.longitude(row);
            latitudes += portfolio.latitude(row);
        }
        boolean coincident = portfolio.coincide(rows);
        return new Feature(
                coincident ? west : longitudes / rows.length,
                coincident ? south : latitudes / rows.length,
                new Cluster(
                        true,
                        rows.length,
                        new double[] {west, south, east, north},
                        stages(portfolio, rows, names),
                        Arrays.stream(rows)
                                .limit(coincident ? MOST_CODES : SOME_CODES)
                                .mapToObj(row -> portfolio.get(row).code().value())
                                .toList(),
                        coincident));
    }

    private static List<StageCount> stages(Portfolio portfolio, int[] rows, Names names) {
        Cut stages = portfolio.cut(PortfolioCut.STAGE);
        long[] counts = new long[stages.size() + 1];
        for (int row : rows) {
            counts[stages.count(row) == 0 ? stages.size() : stages.place(row, 0)]++;
        }
        List<StageCount> told = new ArrayList<>();
        for (int place = 0; place < counts.length; place++) {
            if (counts[place] > 0) {
                String id = place == stages.size() ? null : stages.values().get(place);
                told.add(new StageCount(
                        id, id == null ? names.unknown() : names.of(PortfolioCut.STAGE, id), counts[place]));
            }
        }
        return told;
    }
}
