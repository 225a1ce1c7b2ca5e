package co.territoria;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the rooms to the house plan, and the plan's rules to being able to fail. */
class ModularityTest {

    /** The classes of the tile room that serve; all others of that room are geometry and bytes. */
    private static final Set<String> TILES_AT_THE_SERVER = Set.of(
            "tile.DatasetLayers",
            "tile.LayerPacker",
            "tile.LayerSnapshots",
            "tile.PmtilesFormat",
            "tile.TileAddress",
            "tile.TileConfiguration",
            "tile.TileFilter",
            "tile.Tileset",
            "tile.TileSettings",
            "tile.Tiles");

    /** What must be able to run without the server. */
    private static final Set<String> PURE = Set.of(
            "catalog.CatalogueSearch",
            "catalog.Citation",
            "catalog.SearchEntry",
            "composite.Column",
            "composite.CompositeNotes",
            "composite.Composition",
            "composite.Goalposts",
            "composite.Normaliser",
            "composite.PrincipalWeights",
            "composite.Recipe",
            "composite.RecipeCheck",
            "composite.RecipeText",
            "composite.Scoring",
            "composite.Sensitivity",
            "filter.Cql2Json",
            "filter.Cql2Text",
            "filter.Evaluator",
            "filter.Expression",
            "filter.Faults",
            "filter.Filter",
            "filter.FilterBuilder",
            "filter.FilterEvaluator",
            "filter.FilterFault",
            "filter.FilterFunction",
            "filter.FilterLimits",
            "filter.Folding",
            "filter.JsonReader",
            "filter.JsonValue",
            "filter.JsonWriter",
            "filter.Lexer",
            "filter.LikePattern",
            "filter.Moments",
            "filter.Operator",
            "filter.Place",
            "filter.Relations",
            "filter.Shapes",
            "filter.TextReader",
            "filter.TextWriter",
            "filter.Token",
            "filter.Truth",
            "format.Cells",
            "format.DbfColumn",
            "format.ExportNotes",
            "format.FeatureTime",
            "format.GeoJsonWriter",
            "format.KmlDocument",
            "format.OrdinateText",
            "format.ShapeRecord",
            "format.XmlText",
            "geo.BoundingBox",
            "geo.CoordinateSystem",
            "geo.CrsText",
            "geo.Densifier",
            "geo.GeoPackageBlob",
            "geo.Geodesic",
            "geo.GroundArea",
            "geo.Projection",
            "geo.SharedBorders",
            "landuse.PlaneShape",
            "landuse.comparison.Legend",
            "landuse.comparison.Obstacles",
            "landuse.record.Measure",
            "landuse.record.PersonalData",
            "landuse.record.RecordFacts",
            "landuse.record.RecordFigure",
            "landuse.record.RecordFigures",
            "layer.Period",
            "indicator.Aggregation",
            "indicator.Bivariate",
            "indicator.Breakdown",
            "indicator.BreakdownAxes",
            "indicator.Classification",
            "indicator.ExportedValue",
            "indicator.HeadTailBreaks",
            "indicator.Histogram",
            "indicator.JsonStatDocument",
            "indicator.NaturalBreaks",
            "indicator.PrettyBreaks",
            "indicator.Ramps",
            "indicator.Ranks",
            "indicator.SdmxCsvDocument",
            "indicator.formula.Amount",
            "indicator.formula.Formula",
            "indicator.formula.FormulaFault",
            "indicator.formula.Input",
            "indicator.formula.Node",
            "indicator.formula.Parser",
            "indicator.formula.Typed",
            "indicator.formula.Unit",
            "indicator.formula.Values",
            "gap.ComparablePeriods",
            "indicator.quality.Cell",
            "indicator.quality.Contradictions",
            "indicator.quality.Declarations",
            "indicator.quality.Finding",
            "indicator.quality.Jumps",
            "indicator.quality.Measured",
            "indicator.quality.MissingPlaces",
            "indicator.quality.Outliers",
            "indicator.quality.QualityChecks",
            "indicator.quality.QualityRule",
            "indicator.quality.Range",
            "indicator.quality.Spread",
            "indicator.quality.Surroundings",
            "indicator.quality.Totals",
            "indicator.quality.UnitSlips",
            "indicator.quality.Words",
            "city.Hierarchy",
            "city.RankSize",
            "ingest.landuse.CrsChoice",
            "ingest.landuse.CrsTold",
            "ingest.landuse.DbfTable",
            "ingest.landuse.DeliveredFeature",
            "ingest.landuse.DeliveredLayer",
            "ingest.landuse.DeliveryReader",
            "ingest.landuse.FileLimits",
            "ingest.landuse.Finding",
            "ingest.landuse.Findings",
            "ingest.landuse.GeoJsonLayers",
            "ingest.landuse.LayerRule",
            "ingest.landuse.Layers",
            "ingest.landuse.Mapping",
            "ingest.landuse.ParcelReader",
            "ingest.landuse.PlanReading",
            "ingest.landuse.ReadZone",
            "ingest.landuse.ShapefileZip",
            "ingest.landuse.ShpFile",
            "ingest.landuse.StrictWkb",
            "ingest.landuse.Structure",
            "ingest.landuse.Structures",
            "ingest.source.CellRule",
            "ingest.source.CsvSource",
            "ingest.source.Oc4idsRows",
            "ingest.source.Oc4idsSource",
            "ingest.source.ProjectMapping",
            "ingest.source.XlsxParts",
            "ingest.source.XlsxSource",
            "incident.HexagonGrid",
            "incident.Suppression",
            "gap.Gap",
            "gap.GapBase",
            "gap.GapClasses",
            "gap.GapLine",
            "gap.GapPace",
            "gap.GapTable",
            "pattern.ClusterAnalysis",
            "pattern.ClusterClass",
            "pattern.FalseDiscovery",
            "pattern.GetisOrd",
            "pattern.HotSpot",
            "pattern.Inequality",
            "pattern.LocalMoran",
            "pattern.Moran",
            "pattern.Normal",
            "pattern.SeededRandom",
            "pattern.SpatialWeights",
            "gap.Middle",
            "gap.PeerGroups",
            "project.Clusters",
            "project.Cut",
            "project.Facets",
            "project.Portfolio",
            "project.PortfolioFilter",
            "project.ProjectChange",
            "project.ProjectFlags",
            "project.ProjectHistory",
            "project.ProjectWords",
            "project.progress.Derived",
            "project.progress.Flag",
            "project.progress.MilestoneState",
            "project.progress.PlannedCurve",
            "project.progress.Progress",
            "project.progress.ProgressRule",
            "project.progress.Reading",
            "project.progress.Thresholds",
            "project.oc4ids.Oc4idsGeometry",
            "project.oc4ids.Oc4idsOwn",
            "project.oc4ids.Oc4idsProject",
            "profile.AccountabilitySheet",
            "profile.DotRow",
            "profile.Glyphs",
            "profile.Letters",
            "web.Numbers",
            "profile.PlaceInText",
            "profile.PlaceMap",
            "profile.RoundSteps",
            "profile.Spread",
            "profile.Sheet",
            "profile.TrendChart",
            "profile.TrendSentence",
            "indicator.ValueClasses",
            "plan.Commitments",
            "plan.GoalProgress",
            "plan.RollUp",
            "landuse.FaultDrawing",
            "oversight.AnnouncedRecorded",
            "oversight.AtomWriter",
            "oversight.MapDrawing",
            "oversight.Moderation",
            "oversight.ProgressDrawing",
            "priority.AlertReading",
            "priority.Figures",
            "priority.ProblemReading",
            "priority.VoidCuts",
            "priority.VoidGrid",
            "priority.VoidQuadrant",
            "priority.Worsening",
            "project.Standing",
            "project.Versioned",
            "scenario.Bounds",
            "scenario.DifferenceClasses",
            "scenario.LinearTrend",
            "scenario.ProjectedPath",
            "scenario.ScenarioTable");

    private static final HousePlan PLAN = new HousePlan("co.territoria");

    private static final JavaClasses SOURCES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("co.territoria");

    private static final HousePlan PLANTED_PLAN = new HousePlan("planted");

    /** A small house in the tests that breaks each rule once. */
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @TestFactory
    Stream<DynamicTest> theRoomsKeepToThePlan() {
        return PLAN.rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(SOURCES)));
    }

    @Test
    void pureComputationsKnowNeitherSpringNorSqlNorAClock() {
        PLAN.arePure(PURE).check(SOURCES);
    }

    @Test
    void cuttingTilesIsPure() {
        Set<String> cutting = existing();
        cutting.removeIf(name -> !name.startsWith("tile.") || TILES_AT_THE_SERVER.contains(name));

        assertThat(cutting).contains("tile.TileCutter", "tile.LayerSnapshot", "tile.Generaliser");
        PLAN.arePure(cutting).check(SOURCES);
    }

    @Test
    void everyClassOfTheListsExists() {
        assertThat(existing()).containsAll(PURE).containsAll(TILES_AT_THE_SERVER);
    }

    private static Set<String> existing() {
        Set<String> existing = new TreeSet<>();
        SOURCES.forEach(type -> existing.add(PLAN.nameInPlan(type)));
        return existing;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            geo knows nobody                               | planted.geo.KnowsStore
            store knows nobody                             | planted.store.KnowsWeb
            web knows nobody                               | planted.web.KnowsIngest
            territory knows the ground floor               | planted.territory.KnowsProject
            tile knows [format]                            | planted.tile.KnowsTerritory
            every package is a room of the plan            | planted.utils.Helper
            rooms have no cycle                            | planted.territory.KnowsProject
            packages have no cycle                         | planted.territory.KnowsProject
            nobody knows ingest                            | planted.web.KnowsIngest
            geo knows the JDK and JTS                      | planted.geo.KnowsStore
            GeoTools is behind two classes                   | planted.tile.KnowsGeoTools
            SQL lives in store, layer and the Jdbc classes | planted.project.ProjectController
            controllers keep to their trade                | planted.project.ProjectController
            the database side of a room is its own         | planted.project.JdbcProjects
            """)
    void aPlantedViolationIsFound(String rule, String culprit) {
        EvaluationResult result = PLANTED_PLAN.rules().get(rule).evaluate(PLANTED);

        assertThat(result.hasViolation()).isTrue();
        assertThat(String.join("\n", result.getFailureReport().getDetails())).contains(culprit);
    }

    @Test
    void aPlantedImpureComputationIsFound() {
        Map<String, String> culprits = Map.of(
                "project.ProjectController",
                "java.sql",
                "territory.ReadsTheClock",
                "Instant.now",
                "tile.KnowsStore",
                "planted.store");

        culprits.forEach((culprit, found) -> assertThat(PLANTED_PLAN
                        .arePure(Set.of(culprit))
                        .evaluate(PLANTED)
                        .getFailureReport()
                        .toString())
                .contains(found));
    }
}
