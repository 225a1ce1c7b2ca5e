package co.territoria.indicator;

import co.territoria.layer.Code;
import co.territoria.layer.Layer;
import co.territoria.layer.LayerDescription;
import co.territoria.layer.LayerId;
import co.territoria.layer.LayerMetadata;
import co.territoria.layer.LayerSource;
import co.territoria.layer.LayerSourceNote;
import co.territoria.layer.TableLayer;
import co.territoria.store.Datasets;
import co.territoria.territory.Dimension;
import co.territoria.territory.Pack;
import co.territoria.territory.Source;
import co.territoria.territory.Sources;
import co.territoria.territory.Territories;
import co.territoria.web.Language;
import co.territoria.web.LocalText;
import java.util.List;
import org.springframework.stereotype.Component;

/** The dictionary of the indicators of each pack, as a table: what each means, in which unit, of which periods. */
@Component
final class IndicatorTables implements LayerSource {

    private static final LocalText CITED = new LocalText(
            "Las fuentes de la tabla «sources», por la clave del campo «source».",
            "The sources of the table “sources”, by the key in the field “source”.");

    private final Indicators indicators;
    private final Territories territories;
    private final Sources sources;
    private final Datasets datasets;

    IndicatorTables(Indicators indicators, Territories territories, Sources sources, Datasets datasets) {
        this.indicators = indicators;
        this.territories = territories;
        this.sources = sources;
        this.datasets = datasets;
    }

    @Override
    public List<Layer> layers() {
        return territories.packs().stream()
                .filter(pack -> !indicators.list(pack.id()).isEmpty())
                .map(this::layer)
                .toList();
    }

    private Layer layer(Pack pack) {
        TableLayer<Indicator> table = new TableLayer<Indicator>(
                        indicator -> indicator.code().value())
                .text("code", "Código", "Code", indicator -> indicator.code().value())
                .texts("name", "Nombre", "Name", indicator -> indicator
                        .definition()
                        .name())
                .code(
                        "dimension",
                        "Dimensión",
                        "Dimension",
                        Code.each(Dimension.values(), Dimension::id, Dimension::title),
                        indicator -> indicator.definition().dimension().id())
                .text("family", "Familia", "Family", Indicator::family)
                .texts("unit", "Unidad", "Unit", indicator -> indicator
                        .definition()
                        .unit())
                .texts("base", "Sobre qué se cuenta", "What it is counted over", indicator -> indicator
                        .definition()
                        .base())
                .texts("definition", "Definición", "Definition", indicator -> indicator
                        .text()
                        .definition())
                .texts("method", "Método", "Method", indicator -> indicator
                        .text()
                        .method())
                .code(
                        "direction",
                        "Qué lado es mejor",
                        "Which side is better",
                        Code.each(Direction.values(), Direction::id, Direction::title),
                        indicator -> indicator.definition().direction().id())
                .code(
                        "aggregation",
                        "Cómo se agrega",
                        "How it is aggregated",
                        Code.each(AggregationKind.values(), AggregationKind::id, AggregationKind::title),
                        indicator -> indicator.rule().kind().id())
                .text(
                        "formula",
                        "Fórmula, si es derivado",
                        "Formula, where it is derived",
                        indicator -> indicator.rule().derivation() == null
                                ? null
                                : indicator.rule().derivation().formula())
                .list(
                        "sdgs",
                        "Objetivos de Desarrollo Sostenible",
                        "Sustainable Development Goals",
                        indicator -> indicator.text().sdgs())
                .list(
                        "approaches",
                        "Enfoques diferenciales",
                        "Differential approaches",
                        indicator -> indicator.text().approaches().stream()
                                .map(Approach::id)
                                .toList())
                .list("periods", "Periodos", "Periods", indicator -> indicators
                        .series(indicator)
                        .periods())
                .list(
                        "breakdowns",
                        "Desagregaciones",
                        "Breakdowns",
                        indicator -> indicators.series(indicator).breakdowns().stream()
                                .map(Breakdown::id)
                                .toList())
                .text("source", "Clave de la fuente", "Key of the source", indicator -> indicator
                        .definition()
                        .source())
                .text("organisation", "Entidad de la fuente", "Organisation of the source", indicator -> sources.find(
                                pack.id(), indicator.definition().source())
                        .map(Source::organisation)
                        .orElse(null))
                .texts("comparability", "Con qué no se compara", "With what it does not compare", indicator -> indicator
                        .text()
                        .comparability());
        String prefix = pack.id().equals(territories.defaultPack().id()) ? "" : pack.id() + "-";
        LayerDescription description = LayerDescription.ofTable(
                        new LayerId(prefix + "indicators"),
                        pack.id(),
                        new LocalText(
                                "Diccionario de indicadores, " + pack.name().es(),
                                "Dictionary of indicators, " + pack.name().in(Language.EN)),
                        new LocalText(
                                "Qué mide cada indicador, en qué unidad, de qué periodos, con qué método y de qué fuente. Los valores están en la capa «indicator-» más el código.",
                                "What each indicator measures, in which unit, of which periods, by which method and from which source. The values are in the layer “indicator-” plus the code."),
                        table.fields(),
                        new LayerSourceNote(CITED, null, null, null),
                        pack.example())
                .with(LayerMetadata.unstated().about(LayerMetadata.Theme.TERRITORY));
        String version =
                datasets.stateOf(pack.id(), "indicators", "derived", "record-indicators", "breakdowns", "sources");
        return table.of(description, () -> version, () -> indicators.list(pack.id()));
    }
}
